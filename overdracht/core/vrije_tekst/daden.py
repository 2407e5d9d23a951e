"""Words of behaviour and crime, in Dutch and English (HR §3.6; AVG art. 10)."""

from overdracht.core.vrije_tekst.woordenlijst import Woordenlijst

GEDRAG = Woordenlijst(
    heel="""
        agressief agressieve agressie aggressive aggression gewelddadig gewelddadige violent
        violence geweld huiselijk drugs drug wiet cannabis cocaine heroine heroin qat khat
        alcohol alcoholist alcoholic dronken drunk drinkt drinks drinking blowt blowen smokes
        verslaving verslavingen addicted addiction addict gokt gokken gokverslaafd gambling
        gambles dreigt dreigde bedreigt bedreigde gedreigd bedreigd threatens threatened
        threatening threats schreeuwt schreeuwde shouts shouted yells slaat sloeg geslagen
        schopt hits beats vecht vocht gevochten vechtpartij fights fight fighting overlast
        nuisance onhandelbaar lui lazy liegt leugenachtig lies lying liar manipuleert
        manipulatief manipulative manipulates onbetrouwbaar untrustworthy unreliable intimideert
        intimiderend intimidating intimidates scheldt schold uitgescholden swears asociaal ruzie
        ruzies ruziet quarrels opvliegend driftig impulsief impulsive ongemotiveerd unmotivated
        unhygienisch vies verwaarloost verwaarlozing neglect neglects neglected mishandelt
        mishandeld mishandeling abuse abused abuses abusive ongepast inappropriate wangedrag
        misdraagt misbehaves misbehaviour misbehavior gedrag behaviour behavior gedraagt behaves
        ontregelt tantrums woede-uitbarstingen woedeaanvallen boosheid boos angry anger hostile
        vijandig respectloos disrespectful seksistisch waarschuwing sanctie rov brutaal rude
        dronkenschap hangover vrouwonvriendelijk racistisch racist pest pesten gepest bullies
        bullying bully treitert provoceert provokes egoistisch selfish koppig stubborn slordig
        onverzorgd stinkt smells eigenwijs onbeschoft grof vloekt kwaad woedend furious stiekem
        bedriegt cheats cheated aandachttrekker hysterisch hysterical gevaarlijk dangerous wapen
        weapon softdrugs harddrugs joint joints ontkent lastig lastige annoying troublesome
    """,
    begin="""
        agress gewelds verslaafd alcoholprob alcoholmis drugsgeb verwaarloz verwaarloo drugsprob
        mishandel gedragsp woede
    """,
    zinsdeel="""
        drinkt te
        te veel drinkt
        ruzie met
        loses his temper
        loses her temper
        out of control
        komt afspraken niet na
        houdt zich niet aan
        werkt niet mee
        refuses to cooperate
        does not cooperate
        toegang ontzegd
        time out
        nooit op tijd
        naar drank
        aan de drank
        met een mes
        with a knife
        komt niet opdagen
        never shows up
        never on time
        is vaak te laat
    """,
    behalve="""
        nuanced
    """,
)
STRAFBAAR = Woordenlijst(
    heel="""
        veroordeeld veroordeling convicted conviction convictions strafblad crimineel criminele
        criminal criminals crime crimes misdrijf delict delicten verdachte verdacht verdenking
        suspect suspected gearresteerd arrestatie arrested arrest aangehouden aanhouding
        detained detentie detention gevangenis prison jail gevangen cel celstraf bajes
        vastgezeten reclassering probation taakstraf boeteveroordeling dief diefstal gestolen
        steelt stole stealing theft thief steals inbraak burglary oplichting fraude fraud
        smokkel smokkelt smuggling smuggler smuggled mensenhandel trafficking moord murder
        murdered doodslag manslaughter verkrachting verkracht rape raped aanranding aangerand
        zedendelict zedenzaak stalking stalkt politie police politiecontact aangifte justitie
        prosecuted vervolgd vervolging oorlogsmisdaden misdaad enkelband vrijlating gestraft
        straf terrorist terrorisme terrorism strafzaak heling winkeldiefstal shoplifting stabbed
        neergestoken steekpartij sentenced proces-verbaal ovj judge rechtbank opgepakt zwartwerk
        strafrechter jeugddetentie vreemdelingendetentie tbs isd vrijheidsstraf celstraffen
        veroordeelde dader daders offender offenders perpetrator slachtoffer victim loverboy
        vuurwapen gun chantage blackmail afpersing extortion witwassen laundering illegaal
        drugslab vandalisme vandalism vernieling brandstichting arson ontvoering kidnapping
    """,
    begin="""
        crimin strafrechtelijk strafbaar veroorde terroris mensenhand mensensmok oorlogsmis
        drugshand zeden
    """,
    zinsdeel="""
        in aanraking met
        achter de tralies
        behind bars
        on bail
        charged with
        geldboete voor
        zit vast
        in hechtenis
        gepakt voor
        gepakt wegens
        caught stealing
        werkt zwart
        zwart werk
        voor de rechter
        works illegally
    """,
)

"""Words of religion and orientation, in Dutch and English (AVG art. 9)."""

from overdracht.core.vrije_tekst.woordenlijst import Woordenlijst

GELOOF = Woordenlijst(
    heel="""
        geloof gelovig gelovige ongelovig religie religieus religieuze religion religious islam
        moslim moslima moslims muslim muslims islamitisch islamitische koran quran koranles
        ramadan salafist soennitisch soenniet sjiitisch sjiiet sunni shia shiite alevi aleviet
        alevitisch christen christelijk christelijke christian christians christianity bijbel
        bible bijbelstudie gedoopt doop baptised baptized katholiek katholieke catholic
        protestant protestants orthodox evangelisch pinkstergemeente jehova jezus jesus allah
        god jood joods joodse jew jewish hindoe hindu hindoeistisch boeddhist buddhist
        boeddhistisch atheist atheistisch jezidi yezidi yazidi jezidisch bahai sikh druze druus
        moskee mosque kerk kerkelijk church synagoge synagogue tempel temple gurdwara imam
        predikant dominee pastoor priester priest pastor bidt bidden gebed gebeden gebedsruimte
        prays prayer prayers praying hoofddoek headscarf hijab niqab boerka vasten fasting
        bekeerd bekeerling bekering converted convert afvallig afvallige apostate apostasy halal
        koosjer kosher ahmadiyya ahmadi zoroastrisch mandees mandeans bijbelkring suikerfeest
        offerfeest eid sabbath sabbat sjabbat pesach kerstviering kerkdienst kerkkoor kerkgang
        communie biecht confession mass vrijdaggebed boerkini kruisje rozenkrans rosary sjaria
        sharia fatwa salafi wahhabi sekte sect maronite maronitisch chaldean chaldeeuws koptisch
        coptic syrisch-orthodox mormoon mormon spiritueel vroom devout pious secular secularist
        seculier heiden
    """,
    begin="""
        geloofs bekeerd evangeli jehova islamitis boeddhis hindoeis gereform
    """,
    zinsdeel="""
        niet meer gelovig
        from the faith
        her faith
        his faith
        their faith
        a believer
    """,
    behalve="""
        evangelia evangelos geloofwaardig geloofwaardige geloofsbrieven
    """,
)
GEAARDHEID = Woordenlijst(
    heel="""
        homo homos homoseksueel homoseksuele lesbisch lesbische lesbienne lesbian gay gays
        biseksueel bisexual bi lhbti lhbt lhbtiq lgbt lgbtq lgbti lgbtqi queer transgender
        transvrouw transman transseksueel transsexual trans transitie non-binair nonbinair
        non-binary geaardheid seksueel seksuele sexual sexually sexuality seksualiteit sekswerk
        prostitutie prostituee prostitution heteroseksueel aseksueel asexual coc intersekse
        intersex seks sex
    """,
    begin="""
        homoseks biseks transseks transgend heteroseks lesbi prostitu homohuw
    """,
    zinsdeel="""
        uit de kast
        out of the closet
        came out
        coming out
        valt op mannen
        valt op vrouwen
        houdt van mannen
        houdt van vrouwen
        attracted to men
        attracted to women
        likes men
        likes women
        same sex
        zelfde geslacht
        hetzelfde geslacht
        relatie met een man
        relatie met een vrouw
        vroeger een man
        vroeger een vrouw
        born a man
        born a woman
        geboren als man
        geboren als vrouw
        rainbow *
        getrouwd met hem
        voelt zich een man
        voelt zich een vrouw
        voelt zich man
        voelt zich vrouw
        feels like a man
        feels like a woman
        in love with a man
        in love with a woman
        verliefd op een man
        verliefd op een vrouw
        has a girlfriend
        has a boyfriend
        his boyfriend
        her girlfriend
    """,
)

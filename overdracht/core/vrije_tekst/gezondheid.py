"""Words of health, in Dutch and English (AVG art. 9)."""

from overdracht.core.vrije_tekst.woordenlijst import Woordenlijst

GEZONDHEID = Woordenlijst(
    heel="""
        ptss ptsd adhd hiv aids soa tbc tb covid corona ggz ggd-arts poh ziek zieke ziekte
        zieken griep koorts pijn rugpijn hoofdpijn dokter ill illness sick sickness disease pain
        doctor nurse surgery dementia dement handicap invalide blind doof deaf disabled
        disability zwanger pregnant miskraam miscarriage abortus abortion kanker cancer tumor
        stroke beroerte hartaanval autisme autist autistic autism burn-out burnout wmo-indicatie
        rolstoel wheelchair rollator kreupel injury injured wound gewond wond allergie
        allergisch allergy allergic bloeddruk hepatitis malaria ivf iq slapeloos slapeloosheid
        insomnia nachtmerries nachtmerrie nightmares flashbacks vergeetachtig miscarried coma
        hersenletsel slechtziend slechthorend slechthorende antidepressants antipsychotics
        painkillers inhaler insulin insuline pillen pills gezondheid gebroken hersenschudding
        concussion kliniek clinic doorverwezen blindengeleidehond angstig angsten fears stress
        gestrest stressed somber huilt huilbuien cries uitgeput exhausted vermoeid vermoeidheid
        fatigue kwetsbaar verward confused wanen hallucinaties hallucinations gips krukken
        crutches infuus spoedeisende bewusteloos flauwgevallen fainted duizelig dizzy hernia
        knieblessure blessure maagklachten buikpijn kiespijn tandpijn ontsteking inflammation
        huidziekte eczeem eczema obees overgewicht ondergewicht overweight underweight anorexia
        bevalling bevallen uitgerekend fertility onvruchtbaar infertile menstruatie overgang
        menopause sterft stervende dying overleden abortuskliniek donor transplantatie
        transplant dialyse dialysis chemo mri herniated besneden besnijdenis fgm scars littekens
    """,
    begin="""
        depress deprim trauma psych suicid zelfmoord zelfdod schizo bipolai bipolar borderline
        angststoor paniek panic anxiet medicat medicij medicin medisch medical therap behandelpl
        diabet suikerzi astma asthma epilep reuma rheuma hernia migraine operatie opgeno
        hospital ziekenh verslaafd gehandicap chronisch chronic diagnos hartpatient hartprobl
        hartkwa nierp nierfal kidney leverz longaand longont longz hepatit tubercul besmet
        infecti infected zwangerschap pregnan gynaecol verstandelijk hersen dwangst eetstoor
        anorexi obesitas overspannen slaapprob slaapst geheugenverl geheugenprobl gehoorverl
        gehoorapp revalid rehabilit prothese prosthe amput fysio physio logopedi
        arbeidsongeschikt ongeneeslijk terminaal injecti dementi alzheim parkinson autistisch
        seropositi zelfverwond zelfbeschad selfharm wheelchair
    """,
    eind="""
        stoornis ziekte ziekten klachten patient patiente verlamming letsel trauma kanker
        therapie
    """,
    zinsdeel="""
        self harm
        harms herself
        harms himself
        intensive care
        ziet slecht
        his health
        her health
        poor health
        zwakke gezondheid
        broke his *
        broke her *
        ziet bijna niets
        bijna blind
        valt vaak
        op van de zenuwen
        vertrouwt niemand
        opgenomen geweest
        under treatment
        in behandeling
        onder behandeling
        bij de arts
        naar de arts
        bij een arts
        slikt *
        gebruikt pillen
        hard of hearing
        mental health
        mentally *
        heart condition
        heart problems
        heart attack
        heart disease
        blood pressure
        broken leg
        broken arm
        gebroken been
        gebroken arm
        hoge bloeddruk
        last van haar *
        last van zijn *
        slecht ter been
        niet lang staan
        kan niet tillen
        hears voices
        hoort stemmen
        slaapt slecht
        slaapt nauwelijks
        sleeps badly
        cannot sleep
        hardly sleeps
        niet meer leven
        end her life
        end his life
        een beperking
        licht verstandelijk
        learning disability
        expecting a baby
        in verwachting
        is uitgerekend
        zware rug
        bad back
    """,
    behalve="""
        psychologie psychology medisch-technisch hospitality paniekzaaierij depressiegebied
        begeleid ziekteverlof ziekteverzuim klacht
    """,
)

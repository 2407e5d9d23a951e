"""Sentences about the klantprofiel."""

ZINNEN = {
    "klantprofiel.na_intrekken": (
        "Het klantprofiel is gedeeld op {gedeeld_op}. De toestemming is ingetrokken op "
        "{ingetrokken_op}. Schrijf op waarom u het toch deelt, en deel alleen wat de wet toestaat."
    ),
}

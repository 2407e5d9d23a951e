"""A second, deliberately plain way to find the days of a term: it walks the calendar day by day.

Written from the domain's tables, not from the code, so that both can be wrong only separately.
"""

from datetime import date, timedelta

EEN = timedelta(days=1)

# Easter Sundays as printed in almanacs.
PASEN = {
    2020: date(2020, 4, 12),
    2021: date(2021, 4, 4),
    2022: date(2022, 4, 17),
    2023: date(2023, 4, 9),
    2024: date(2024, 3, 31),
    2025: date(2025, 4, 20),
    2026: date(2026, 4, 5),
    2027: date(2027, 3, 28),
    2028: date(2028, 4, 16),
    2029: date(2029, 4, 1),
    2030: date(2030, 4, 21),
    2031: date(2031, 4, 13),
    2032: date(2032, 3, 28),
    2033: date(2033, 4, 17),
    2034: date(2034, 4, 9),
    2035: date(2035, 3, 25),
    2036: date(2036, 4, 13),  # for the terms that begin at the end of 2035
}
GELIJKGESTELD = {
    date(2026, 1, 2),
    date(2026, 5, 15),
    date(2027, 5, 7),
    date(2028, 4, 28),
    date(2028, 5, 26),
}


def vrije_dagen():
    """Every Saturday, Sunday and holiday of 2020 … 2036."""
    vrij = set(GELIJKGESTELD)
    for jaar, pasen in PASEN.items():
        vrij |= {date(jaar, 1, 1), date(jaar, 5, 5), date(jaar, 12, 25), date(jaar, 12, 26)}
        # Goede Vrijdag, tweede paasdag, Hemelvaart, tweede pinksterdag
        vrij |= {pasen - 2 * EEN, pasen + EEN, pasen + 39 * EEN, pasen + 50 * EEN}
        koningsdag = date(jaar, 4, 27)
        vrij.add(koningsdag - EEN if koningsdag.isoweekday() == 7 else koningsdag)
    dag = date(2020, 1, 1)
    while dag.year < 2037:
        if dag.isoweekday() in (6, 7):
            vrij.add(dag)
        dag += EEN
    return vrij


VRIJ_EN_ERNA = vrije_dagen()
VRIJ = {dag for dag in VRIJ_EN_ERNA if dag.year < 2036}


def dagen_erbij(dag, aantal):
    """So many days on, or back, one by one."""
    for _ in range(abs(aantal)):
        dag = dag + EEN if aantal > 0 else dag - EEN
    return dag


def maanden_erbij(dag, aantal):
    """So many months on, or back: the same day, or the last day that the month has."""
    jaar, maand = dag.year, dag.month
    for _ in range(abs(aantal)):
        maand += 1 if aantal > 0 else -1
        if maand == 13:
            jaar, maand = jaar + 1, 1
        if maand == 0:
            jaar, maand = jaar - 1, 12
    for nummer in (dag.day, 30, 29, 28):
        try:
            return date(jaar, maand, min(nummer, dag.day))
        except ValueError:
            continue
    raise AssertionError


def volgens_atw(start, einde):
    """CC-04: at least two working days in it, and not ending on a day off."""
    werkdagen = 0
    dag = start
    while dag < einde:
        dag += EEN
        werkdagen += dag not in VRIJ_EN_ERNA
    while werkdagen < 2:
        dag += EEN
        werkdagen += dag not in VRIJ_EN_ERNA
    while dag in VRIJ_EN_ERNA:
        dag += EEN
    return dag

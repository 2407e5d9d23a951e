"""A statement that is made once and filled in: the same rows, and no condition lost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.db.models import Value
from django.utils import timezone

from overdracht.core.begrippen import Toegangsoort
from overdracht.data.models import Dossier, Eenheid, Toegang
from overdracht.data.voorbereid import Voorbereid
from tests.factories import give_toegang, make_actor, make_azc, make_dossier, make_gemeente

pytestmark = pytest.mark.django_db


def test_it_gives_what_the_queryset_gives_for_each_value_anew(django_assert_num_queries):
    maakt = []

    @Voorbereid
    def per_sleutel(*, sleutel):
        maakt.append(sleutel)
        return Eenheid.objects.filter(pk=sleutel).values_list("pk", "naam", "created_at")

    een, twee = make_azc("azc Budel"), make_gemeente("Budel")
    with django_assert_num_queries(2):
        rijen = [*per_sleutel(sleutel=een.pk), *per_sleutel(sleutel=twee.pk)]
    assert [tuple(rij) for rij in rijen] == [(e.pk, e.naam, e.created_at) for e in (een, twee)]
    assert len(maakt) == 1


def test_days_words_and_moments_are_filled_in():
    dossier = make_dossier(tvs_melding_op=date(2026, 3, 2))

    @Voorbereid
    def vind(*, dag, naam, moment):
        rijen = Dossier.objects.filter(tvs_melding_op__lte=dag, zoeknaam__gte=naam)
        return rijen.filter(created_at__lt=moment).values_list("pk")

    straks = timezone.now() + timedelta(minutes=1)
    assert [*map(tuple, vind(dag=date(2026, 3, 2), naam="a", moment=straks))] == [(dossier.pk,)]
    assert vind(dag=date(2026, 3, 1), naam="a", moment=straks) == []
    assert vind(dag=date(2026, 3, 2), naam="z", moment=straks) == []
    assert vind(dag=date(2026, 3, 2), naam="a", moment=datetime(2020, 1, 1, tzinfo=UTC)) == []


def test_a_whole_number_is_filled_in():
    dossier = make_dossier()
    Dossier.objects.filter(pk=dossier.pk).update(stilstand_dagen=28)

    @Voorbereid
    def vind(*, dagen):
        return Dossier.objects.filter(stilstand_dagen__gte=dagen).values_list("pk")

    assert [[*map(tuple, vind(dagen=dagen))] for dagen in (28, 29)] == [[(dossier.pk,)], []]


def test_who_sees_what_is_asked_at_the_moment_of_asking(buurgemeente):
    """A statement kept from before must not keep the access of before."""
    buur = make_actor(buurgemeente)

    @Voorbereid
    def zichtbaar(*, eenheid_id, medewerker_id, moment):
        wie = replace(buur, eenheid_id=eenheid_id, medewerker_id=medewerker_id)
        return Dossier.objects.visible_to(wie, moment=moment).values_list("pk")

    def telling():
        wie = {"eenheid_id": buur.eenheid_id, "medewerker_id": buur.medewerker_id}
        return len(zichtbaar(**wie, moment=timezone.now()))

    dossier = make_dossier()
    assert telling() == 0
    toegang = give_toegang(dossier, buurgemeente.eenheid, Toegangsoort.OPDRACHT)
    assert telling() == 1
    Toegang.objects.filter(pk=toegang.pk).update(tot=timezone.now())
    assert telling() == 0


def test_objects_are_those_of_the_queryset_with_what_belongs_to_them(django_assert_num_queries):
    dossier = make_dossier()

    @Voorbereid
    def vind(*, sleutel):
        rijen = Dossier.objects.filter(pk=sleutel).annotate(twee=Value(2))
        return rijen.select_related("inburgeraar__persoon", "gemeente", "regievoerder__gebruiker")

    vind(sleutel=dossier.pk)
    with django_assert_num_queries(1):
        (gevonden,) = vind(sleutel=dossier.pk)
        persoon, plek, niemand = (
            gevonden.inburgeraar.persoon,
            gevonden.gemeente,
            gevonden.regievoerder,
        )
    assert (gevonden, gevonden.twee, persoon) == (dossier, 2, dossier.inburgeraar.persoon)
    assert (plek, niemand) == (dossier.gemeente, None)
    for veld in Dossier._meta.concrete_fields:
        assert getattr(gevonden, veld.attname) == getattr(dossier, veld.attname), veld


def test_what_never_differs_may_hold_any_sign():
    eenheid = make_azc("100% %s 'azc' \\ é")

    @Voorbereid
    def vind(naam, *, sleutel):
        return Eenheid.objects.filter(pk=sleutel, naam__contains=naam).values_list("naam")

    assert [*map(tuple, vind("% %s 'azc' \\ é", sleutel=eenheid.pk))] == [(eenheid.naam,)]
    assert vind("% %d", sleutel=eenheid.pk) == []


@pytest.mark.skipif(connection.vendor != "postgresql", reason="the plan is kept by PostgreSQL")
def test_the_plan_is_kept_with_only_what_differs_left_open():
    @Voorbereid
    def vind(naam, *, sleutel):
        return Eenheid.objects.filter(pk=sleutel, naam=naam).values_list("pk")

    for _ in range(10):
        vind("azc Bewaard", sleutel=make_azc().pk)

    with connection.cursor() as cursor:
        cursor.execute("SELECT statement, parameter_types::text FROM pg_prepared_statements")
        bewaard = [rij for rij in cursor.fetchall() if "azc Bewaard" in rij[0]]
    assert [soorten for _, soorten in bewaard] == ["{uuid}"]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="the plan is kept by PostgreSQL")
def test_no_plan_is_kept_where_the_address_says_so(monkeypatch):
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "prepare_threshold", None)

    @Voorbereid
    def vind(naam, *, sleutel):
        return Eenheid.objects.filter(pk=sleutel, naam=naam).values_list("pk")

    azc = make_azc("azc Vluchtig")
    for _ in range(10):
        assert [*map(tuple, vind("azc Vluchtig", sleutel=azc.pk))] == [(azc.pk,)]

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement ~ 'Vluchtig'")
        assert cursor.fetchone() == (0,)


def test_a_moment_that_would_stand_still_is_refused():
    @Voorbereid
    def stil(*, sleutel):
        return Dossier.objects.filter(pk=sleutel, created_at__lt=timezone.now()).values_list("pk")

    with pytest.raises(TypeError, match="stand still"):
        stil(sleutel=make_azc().pk)


def test_a_value_that_is_reckoned_with_is_refused():
    @Voorbereid
    def reken(*, dag):
        return Dossier.objects.filter(tvs_melding_op__gt=dag - timedelta(days=7)).values_list("pk")

    with pytest.raises(TypeError, match="reckoned"):
        reken(dag=date(2026, 6, 1))


def test_a_condition_that_is_lost_is_refused():
    @Voorbereid
    def verlies(*, sleutel):
        assert sleutel
        return Dossier.objects.values_list("pk")

    with pytest.raises(TypeError, match="would be lost"):
        verlies(sleutel=make_azc().pk)


def test_a_type_without_a_mark_is_refused():
    @Voorbereid
    def tel(*, aantal):
        return Eenheid.objects.filter(capaciteit=aantal).values_list("pk")

    with pytest.raises(TypeError, match="no mark for bytes"):
        tel(aantal=b"3")


def test_nobody_is_found_without_a_statement(django_assert_num_queries):
    @Voorbereid
    def niemand(**sleutels):
        return Eenheid.objects.filter(pk__in=sleutels.values()).values_list("pk")

    with django_assert_num_queries(0):
        assert niemand() == []

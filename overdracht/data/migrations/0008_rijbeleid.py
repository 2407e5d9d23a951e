"""Row level security, forced, on every table with data of a person (PostgreSQL only)."""

from django.db import migrations

from overdracht.data.rijmuur import apply_rijbeleid, lift_rijbeleid


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0007_ldv")]

    operations = [migrations.RunPython(apply_rijbeleid, lift_rijbeleid)]

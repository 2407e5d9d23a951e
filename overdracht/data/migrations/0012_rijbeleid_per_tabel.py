"""The policies anew: those of termijn and bericht compared a column of `toegang` with itself."""

from django.db import migrations

from overdracht.data.rijmuur import apply_rijbeleid


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0011_toezicht")]

    operations = [migrations.RunPython(apply_rijbeleid, migrations.RunPython.noop)]

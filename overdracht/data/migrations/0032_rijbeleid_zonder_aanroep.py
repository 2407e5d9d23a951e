"""The policies anew: what a list joins is looked up in its statement, not by a call per row."""

from django.db import migrations

from overdracht.data.rijmuur import apply_rijbeleid


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0031_samenwerking_grenzen")]

    operations = [migrations.RunPython(apply_rijbeleid, migrations.RunPython.noop)]

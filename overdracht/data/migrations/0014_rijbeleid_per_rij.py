"""The policies anew: each row is looked up by its own key, however much a unit may see."""

from django.db import migrations

from overdracht.data.rijmuur import apply_rijbeleid


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0013_contactgegevens_versleuteld")]

    operations = [migrations.RunPython(apply_rijbeleid, migrations.RunPython.noop)]

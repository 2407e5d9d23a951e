"""A disk in memory whose power goes off: what was not synced is kept, torn or gone, by chance.

A sync makes durable what was written to that file before it; a file that is removed is gone at
once. Everything else that a real disk may do to what was not synced, happens: pieces are kept in
one place and lost in another, whatever their order.
"""

import random
from dataclasses import dataclass, field
from typing import Any

import apsw

LOTEN, KANSEN = ("bewaard", "gescheurd", "weg"), (4, 2, 4)
SECTOR = 512
# As the disk of a real machine promises: who writes here leaves the bytes beside it alone.
_BUREN_VEILIG = apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE


class StroomWeg(apsw.IOError):
    """The machine is off: nothing is read or written any more."""


@dataclass
class Bestand:
    """What the programs see, what is on the platter, and what is under way to it."""

    inhoud: bytearray = field(default_factory=bytearray)
    vast: bytearray = field(default_factory=bytearray)
    onderweg: list[tuple[int, bytes | None]] = field(default_factory=list)

    def na(self, willekeur: random.Random) -> bytes:
        """The file as it is found when the power is back."""
        gevonden = bytearray(self.vast)
        for plek, stuk in self.onderweg:
            (lot,) = willekeur.choices(LOTEN, KANSEN)
            if lot == "gescheurd" and stuk:
                _leg(gevonden, plek, stuk[: willekeur.randrange(len(stuk))])
            elif lot == "bewaard":
                _leg(gevonden, plek, stuk)
        return bytes(gevonden)


def _leg(inhoud: bytearray, plek: int, stuk: bytes | None) -> None:
    """A piece in its place; None cuts the file off there."""
    if stuk is None:
        del inhoud[plek:]
        return
    inhoud.extend(bytes(max(0, plek - len(inhoud))))
    inhoud[plek : plek + len(stuk)] = stuk


class Schijf(apsw.VFS):
    """The disk; at the event with number `snij_bij` (a write, a sync …) its power goes off."""

    def __init__(self, naam: str, begin: dict[str, bytes], snij_bij: int | None = None) -> None:
        self.naam, self.snij_bij, self.geteld, self.is_uit = naam, snij_bij, 0, False
        self.bestanden = {
            pad: Bestand(bytearray(inhoud), bytearray(inhoud)) for pad, inhoud in begin.items()
        }
        super().__init__(naam, "")

    def gebeurt(self) -> None:
        """Something changes on the disk, unless the power goes off before it does."""
        self.geteld += 1
        if self.geteld == self.snij_bij:
            self.is_uit = True
        if self.is_uit:
            raise StroomWeg

    def na(self, willekeur: random.Random) -> dict[str, bytes]:
        """Every file when the power is back."""
        return {pad: bestand.na(willekeur) for pad, bestand in self.bestanden.items()}

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802  # the name SQLite gives
        """A file, new or not."""
        if self.is_uit:
            raise StroomWeg
        pad = name.filename() if isinstance(name, apsw.URIFilename) else name
        flags[1] = flags[0]
        bestand = Bestand() if pad is None else self.bestanden.setdefault(pad, Bestand())
        return Open(self, bestand)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: FBT001, N802  # as SQLite asks
        """Gone at once."""
        self.gebeurt()
        self.bestanden.pop(filename, None)

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: N802  # as above
        """Whether it is there."""
        return pathname in self.bestanden

    def xFullPathname(self, name: str) -> str:  # noqa: N802  # as above
        """There are no folders."""
        return name


class Open:
    """One file that is open."""

    def __init__(self, schijf: Schijf, bestand: Bestand) -> None:
        self.schijf, self.bestand = schijf, bestand

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802  # the names SQLite gives
        """What is there, shorter at the end of the file."""
        return bytes(self.bestand.inhoud[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        """Seen by everybody, and under way to the platter."""
        self.schijf.gebeurt()
        _leg(self.bestand.inhoud, offset, data)
        self.bestand.onderweg.append((offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        """The same for the end of the file."""
        self.schijf.gebeurt()
        _leg(self.bestand.inhoud, newsize, None)
        self.bestand.onderweg.append((newsize, None))

    def xSync(self, flags: int) -> None:  # noqa: N802
        """Everything that is under way arrives."""
        self.schijf.gebeurt()
        self.bestand.vast = bytearray(self.bestand.inhoud)
        self.bestand.onderweg.clear()

    def xFileSize(self) -> int:  # noqa: N802
        """In bytes."""
        return len(self.bestand.inhoud)

    def xLock(self, level: int) -> None:  # noqa: N802
        """There is one process."""

    def xUnlock(self, level: int) -> None:  # noqa: N802
        """The same."""

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        """The same."""
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:  # noqa: N802
        """Nothing that is asked beside the file."""
        return False

    def xSectorSize(self) -> int:  # noqa: N802
        """In bytes."""
        return SECTOR

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        """What this disk promises."""
        return _BUREN_VEILIG

    def xClose(self) -> None:  # noqa: N802
        """The file stays."""

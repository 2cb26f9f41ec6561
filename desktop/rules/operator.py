"""Whether what is written of a training operator fits its network.

The contract number begins with the letter of the network, and the model of the contract is that of
its authority: the IFAPME is that of the Walloon Region, the SFPME that of the French Community
Commission, in Brussels. A CEFA can be in either. What does not fit is told, not refused.

Basis: Vade Mecum of OFFA of 27 April 2017, point 4.1; the three models of the contract. In force
since 1 September 2015.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import Network

# The postcodes of the Brussels-Capital Region.
BRUSSELS = range(1000, 1300)
_WORDS = MappingProxyType(
    {
        "cefa": Network.CEFA,
        "ifapme": Network.IFAPME,
        "sfpme": Network.SFPME,
    }
)


def network_doubt(name: str, network: Network, postcode: str = "") -> Message | None:
    """Return why a network does not seem to be that of an operator; None where it may be.

    Args:
        name: What the operator is called.
        network: The network chosen.
        postcode: Where it is; "" where nobody said so.
    """
    named = {_WORDS[word] for word in re.findall(r"\w+", name.casefold()) if word in _WORDS}
    if len(named) == 1 and network not in named:
        return T(
            "The name says {named}. Check the network: the contract number begins with its letter.",
            named=named.pop().name,
        )
    if not re.fullmatch(r"[1-9]\d{3}", postcode.strip()):
        return None
    in_brussels = int(postcode) in BRUSSELS
    if network is Network.IFAPME and in_brussels:
        return T(
            "{postcode} is in Brussels, the IFAPME in Wallonia. Check the network.",
            postcode=postcode.strip(),
        )
    if network is Network.SFPME and not in_brussels:
        return T(
            "{postcode} is not in Brussels, where the SFPME is. Check the network.",
            postcode=postcode.strip(),
        )
    return None

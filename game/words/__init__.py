"""Words in other languages: catalogues, which of them is spoken, and their templates.

English stands in the code and the maps; what it is called elsewhere stands in gettext
``.po`` files, the interface's beside this module, a campaign's in its folder ``words``.
They are read as they are: nothing is compiled. No rule looks anything up here.
"""

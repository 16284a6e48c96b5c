# SPDX-FileCopyrightText: 2026 The Plantain authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The scene and its painter; included by CMakeLists.txt of this folder.
set(PLANTAIN_SCENE_SOURCES
    artdark.cpp
    artlandscape.cpp
    artobject.cpp
    artpattern.cpp
    colours.cpp colours.h
    colourwords.cpp
    columns.cpp columns.h
    composescene.cpp
    drawing.cpp drawing.h
    editscene.cpp
    fontbook.cpp fontbook.h
    hash.h
    inkchoice.cpp inkchoice.h
    motifs.cpp motifs.h
    palettes.cpp palettes.h
    posterpainter.cpp posterpainter.h
    promptreading.cpp promptreading.h
    quotes.cpp quotes.h
    scene.cpp scene.h
    sheetplan.cpp sheetplan.h
    slips.cpp slips.h
    typeblock.cpp typeblock.h
    vocabulary.cpp vocabulary.h
)

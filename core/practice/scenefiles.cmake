# SPDX-FileCopyrightText: 2026 The Plantain authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The scene and its painter; included by CMakeLists.txt of this folder.
set(PLANTAIN_SCENE_SOURCES
    colours.cpp colours.h
    colourwords.cpp
    composescene.cpp
    editscene.cpp
    hash.h
    motifs.cpp motifs.h
    palettes.cpp palettes.h
    posterpainter.cpp
    promptreading.cpp promptreading.h
    quotes.cpp quotes.h
    scene.cpp scene.h
    slips.cpp slips.h
    vocabulary.cpp vocabulary.h
)

// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/base64decoder.h"

#include <modp_b64.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

Result<void> broken()
{
    return makeError(ErrorKind::ReplyMalformed, u"base64 data is broken"_s);
}

} // namespace

Result<void> Base64Decoder::feed(QByteArrayView characters, QByteArray &out)
{
    if (characters.isEmpty())
        return {};
    if (m_padded)
        return broken();
    if (!m_pending.isEmpty()) {
        const qsizetype wanted = std::min<qsizetype>(4 - m_pending.size(), characters.size());
        m_pending.append(characters.first(wanted));
        characters = characters.sliced(wanted);
        if (m_pending.size() < 4)
            return {};
        const QByteArray group = std::exchange(m_pending, {});
        if (auto decoded = decodeGroups(group, out); !decoded)
            return decoded;
    }
    const qsizetype whole = characters.size() & ~qsizetype(3);
    if (auto decoded = decodeGroups(characters.first(whole), out); !decoded)
        return decoded;
    const QByteArrayView rest = characters.sliced(whole);
    if (m_padded && !rest.isEmpty())
        return broken();
    m_pending = rest.toByteArray();
    return {};
}

Result<void> Base64Decoder::finish(QByteArray &out)
{
    if (m_pending.isEmpty())
        return {};
    if (m_padded || m_pending.size() == 1)
        return broken();
    const QByteArray group = std::exchange(m_pending, {}).leftJustified(4, '=');
    return decodeGroups(group, out);
}

Result<void> Base64Decoder::decodeGroups(QByteArrayView characters, QByteArray &out)
{
    if (characters.isEmpty())
        return {};
    if (std::memchr(characters.data(), '-', size_t(characters.size())) ||
        std::memchr(characters.data(), '_', size_t(characters.size()))) {
        m_scratch = characters.toByteArray();
        std::replace(m_scratch.begin(), m_scratch.end(), '-', '+');
        std::replace(m_scratch.begin(), m_scratch.end(), '_', '/');
        characters = m_scratch;
    }
    m_padded = characters.back() == '=';
    const qsizetype start = out.size();
    out.resize(start + qsizetype(modp_b64_decode_len(size_t(characters.size()))));
    const size_t length = modp_b64_decode(out.data() + start, characters.data(), size_t(characters.size()));
    if (length == static_cast<size_t>(-1)) {
        out.resize(start);
        return broken();
    }
    out.resize(start + qsizetype(length));
    return {};
}

} // namespace plantain

// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memoryblobs.h"

#include "core/base/sha256.h"

#include <QBuffer>

#include <mutex>

using namespace Qt::StringLiterals;

namespace plantain {

struct MemoryBlobs::State
{
    mutable std::mutex mutex;
    QHash<QByteArray, QByteArray> stored; ///< by kind and hash
    qint64 written = 0;
    std::optional<qint64> writeLimit;
    std::optional<qint64> readLimit;
    ErrorKind writeError = ErrorKind::StorageFull;
    std::optional<ErrorKind> finishError;
    int dropped = 0;

    static QByteArray key(BlobKind kind, const QByteArray &sha256) { return QByteArray::number(int(kind)) + sha256; }

    BlobRef put(BlobKind kind, const QByteArray &bytes)
    {
        const BlobRef ref{kind, Sha256::hexOf(bytes), bytes.size()};
        stored.insert(key(kind, ref.sha256), bytes);
        return ref;
    }
};

class MemoryBlobs::Writer final : public BlobWriter
{
public:
    Writer(BlobKind kind, std::shared_ptr<State> state)
        : m_kind(kind),
          m_state(std::move(state))
    {}
    ~Writer() override
    {
        const std::scoped_lock lock(m_state->mutex);
        if (!m_finished)
            ++m_state->dropped;
    }
    Q_DISABLE_COPY_MOVE(Writer)

    Result<void> write(QByteArrayView bytes) override
    {
        const std::scoped_lock lock(m_state->mutex);
        if (m_state->writeLimit && m_state->written + bytes.size() > *m_state->writeLimit) {
            m_failed = true;
            return makeError(m_state->writeError, u"no room for %1 more bytes"_s.arg(bytes.size()));
        }
        m_state->written += bytes.size();
        m_bytes.append(bytes);
        return {};
    }

    Result<BlobRef> finish() override
    {
        const std::scoped_lock lock(m_state->mutex);
        Q_ASSERT(!m_finished);
        if (m_failed)
            return makeError(m_state->writeError, u"a write failed before"_s);
        if (m_state->finishError)
            return makeError(*m_state->finishError, u"the bytes could not be made durable"_s);
        m_finished = true;
        return m_state->put(m_kind, m_bytes);
    }

private:
    BlobKind m_kind;
    std::shared_ptr<State> m_state;
    QByteArray m_bytes;
    bool m_failed = false;
    bool m_finished = false;
};

class MemoryBlobs::FaultyDevice final : public QIODevice
{
public:
    FaultyDevice(const QByteArray &bytes, qint64 limit)
        : m_bytes(bytes),
          m_limit(limit)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 left = std::min<qint64>(m_limit, m_bytes.size()) - pos();
        if (left <= 0 && pos() < m_bytes.size()) {
            setErrorString(u"the medium failed"_s);
            return -1;
        }
        const qint64 length = std::min(left, maxSize);
        std::copy_n(m_bytes.constData() + pos(), length, data);
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_limit;
};

MemoryBlobs::MemoryBlobs()
    : m_state(std::make_shared<State>())
{}

MemoryBlobs::~MemoryBlobs() = default;

Result<std::unique_ptr<BlobWriter>> MemoryBlobs::open(BlobKind kind)
{
    return std::unique_ptr<BlobWriter>(std::make_unique<Writer>(kind, m_state));
}

Result<std::unique_ptr<QIODevice>> MemoryBlobs::open(const BlobRef &ref) const
{
    const std::optional<QByteArray> content = bytes(ref);
    if (!content || content->size() != ref.size)
        return makeError(ErrorKind::StorageFailed, u"blob %1 is missing"_s.arg(QString::fromLatin1(ref.sha256)));
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->readLimit)
        return std::unique_ptr<QIODevice>(std::make_unique<FaultyDevice>(*content, *m_state->readLimit));
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(*content);
    buffer->open(QIODevice::ReadOnly);
    return std::unique_ptr<QIODevice>(std::move(buffer));
}

BlobRef MemoryBlobs::put(BlobKind kind, const QByteArray &bytes)
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->put(kind, bytes);
}

std::optional<QByteArray> MemoryBlobs::bytes(const BlobRef &ref) const
{
    const std::scoped_lock lock(m_state->mutex);
    const auto found = m_state->stored.constFind(State::key(ref.kind, ref.sha256));
    if (found == m_state->stored.constEnd())
        return std::nullopt;
    return *found;
}

void MemoryBlobs::remove(const BlobRef &ref)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->stored.remove(State::key(ref.kind, ref.sha256));
}

int MemoryBlobs::count() const
{
    const std::scoped_lock lock(m_state->mutex);
    return int(m_state->stored.size());
}

int MemoryBlobs::dropped() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->dropped;
}

void MemoryBlobs::failAfter(qint64 bytes, ErrorKind kind)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->written = 0;
    m_state->writeLimit = bytes;
    m_state->writeError = kind;
}

void MemoryBlobs::failFinish(ErrorKind kind)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->finishError = kind;
}

void MemoryBlobs::failReadAfter(qint64 bytes)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->readLimit = bytes;
}

} // namespace plantain

// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/generationjob.h"

#include <deque>
#include <unordered_map>

namespace plantain {

/// Lets pending turns go in the order of asking, a few at a time. Owns the jobs.
/// \thread GUI thread
class JobQueue final : public QObject
{
    Q_OBJECT

public:
    explicit JobQueue(const JobServices &services, QObject *parent = nullptr);
    ~JobQueue() override;

    /// How many turns may be under way at once; at least 1, 2 at first.
    void setParallel(int count);

    void enqueue(const Turn &turn, const JobOptions &options);
    void cancel(const TurnId &turn);
    void cancelAll();

    /// The jobs that have not ended, in the order of asking.
    [[nodiscard]] QList<JobStatus> jobs() const;
    [[nodiscard]] std::optional<JobStatus> job(const TurnId &turn) const;

Q_SIGNALS:
    void jobChanged(const plantain::JobStatus &status);
    void jobEnded(const plantain::Turn &turn);

private:
    void startNext();
    void forget(const TurnId &turn);

    JobServices m_services;
    int m_parallel = 2;
    std::deque<std::unique_ptr<GenerationJob>> m_jobs;
};

} // namespace plantain

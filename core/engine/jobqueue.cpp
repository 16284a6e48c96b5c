// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/jobqueue.h"

#include <algorithm>

namespace plantain {

JobQueue::JobQueue(const JobServices &services, QObject *parent)
    : QObject(parent),
      m_services(services)
{}

JobQueue::~JobQueue() = default;

void JobQueue::setParallel(int count)
{
    m_parallel = std::max(1, count);
    startNext();
}

void JobQueue::enqueue(const Turn &turn, const JobOptions &options)
{
    auto job = std::make_unique<GenerationJob>(m_services, turn, options);
    connect(job.get(), &GenerationJob::statusChanged, this, &JobQueue::jobChanged);
    connect(job.get(), &GenerationJob::finished, this, &JobQueue::forget);
    Q_EMIT jobChanged(job->status());
    m_jobs.push_back(std::move(job));
    startNext();
}

void JobQueue::cancel(const TurnId &turn)
{
    for (const auto &job : m_jobs) {
        if (job->turn().id == turn)
            job->cancel();
    }
}

void JobQueue::cancelAll()
{
    for (const auto &job : m_jobs)
        job->cancel();
}

QList<JobStatus> JobQueue::jobs() const
{
    QList<JobStatus> statuses;
    for (const auto &job : m_jobs)
        statuses.append(job->status());
    return statuses;
}

std::optional<JobStatus> JobQueue::job(const TurnId &turn) const
{
    for (const auto &job : m_jobs) {
        if (job->turn().id == turn)
            return job->status();
    }
    return std::nullopt;
}

void JobQueue::startNext()
{
    const auto running = std::count_if(m_jobs.begin(), m_jobs.end(),
                                       [](const auto &job) { return job->state() == GenerationJob::State::Running; });
    qsizetype free = m_parallel - running;
    for (size_t i = 0; i < m_jobs.size() && free > 0; ++i) {
        if (m_jobs[i]->state() == GenerationJob::State::Waiting) {
            m_jobs[i]->start();
            --free;
        }
    }
}

void JobQueue::forget(const TurnId &turn)
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [&turn](const auto &job) { return job->turn().id == turn; });
    if (found == m_jobs.end())
        return;
    // The job is on the call stack.
    GenerationJob *job = found->release();
    m_jobs.erase(found);
    job->deleteLater();
    const Turn ended = job->turn();
    startNext();
    Q_EMIT jobEnded(ended);
}

} // namespace plantain

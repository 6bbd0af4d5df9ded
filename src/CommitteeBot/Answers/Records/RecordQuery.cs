using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>The input of every answer from the record: the caller, the question and the meetings.</summary>
/// <param name="Named">The meetings that the question names; null where it names none.</param>
internal sealed record RecordQuery(
    CommitteeDb Db, Caller Caller, Question Question, CandidateMeetings Meetings, IReadOnlyList<MeetingRow>? Named)
{
    /// <summary>The meetings named, else the one last spoken of, else the latest.</summary>
    public IReadOnlyList<MeetingRow> NamedOrLatest(Func<MeetingRow, bool>? that = null)
    {
        if (Named is not null)
            return Named;
        if (Question.FollowUpTo is { MeetingIds.Count: > 0 } memory
            && Meetings.All.Where(m => memory.MeetingIds.Contains(m.Id)).ToList() is { Count: > 0 } last)
            return last;
        return Meetings.All.LastOrDefault(that ?? (_ => true)) is { } latest ? [latest] : [];
    }

    /// <summary>The passage at a line of the minutes, to open it in its context.</summary>
    public async Task<PassageRow?> PassageAtAsync(long meetingId, int? line, CancellationToken cancellation)
    {
        if (line is not { } at)
            return null;
        var passage = await Db.Passages.AsNoTracking().Include(p => p.Item)
            .Where(p => p.MeetingId == meetingId && p.Line <= at).OrderByDescending(p => p.Line)
                .FirstOrDefaultAsync(cancellation);
        return passage is not null && passage.EndLine >= at ? passage : null;
    }

    public RememberedTurn Remember(IReadOnlyList<MeetingRow> meetings, params IReadOnlyList<long> passages) => new(
        default, Question.Kind, Question.SubjectToRemember, meetings.Select(m => (long?)m.CommitteeId).FirstOrDefault()
        ?? Question.CommitteeId,
        [.. meetings.Select(m => m.Id)], passages, Question.Person, meetings.Select(m => m.Date?.Year).FirstOrDefault(),
        Question.Expected);

    /// <param name="isCertain">
    /// True where the record shows that there is none; false where the text of the minutes may have it all the same.
    /// </param>
    public Answer NotFound(IReadOnlyList<MeetingRow> meetings, string reason, bool isCertain = false) =>
        new(AnswerKind.NotInMinutes, $"{NoAnswer.NotIn(meetings, reason)} {AnswerWords.WhatNext}", [])
        {
            IsCertain = isCertain,
            ClerkOfCommitteeId = meetings.Select(m => (long?)m.CommitteeId).FirstOrDefault(),
            Remember = meetings.Count > 0 ? Remember(meetings) : null,
        };
}

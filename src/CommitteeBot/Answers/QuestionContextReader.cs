using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>Gathers the names that the caller's minutes know, without which a question cannot be understood.</summary>
internal sealed class QuestionContextReader(CommitteeDb db)
{
    public async Task<QuestionContext> ReadAsync(
        Caller caller, RememberedTurn? memory, DateTimeOffset now, DateOnly today, CancellationToken cancellation)
    {
        var ids = caller.CommitteeIds;
        var names = await db.KeptAsync("names", string.Join(',', ids), c => ReadAsync(ids, c), cancellation);
        return new QuestionContext(now, today)
        {
            Committees = names.Committees, People = names.People, Roles = names.Roles, Memory = memory,
        };
    }

    private async Task<KnownNames> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var committees = await db.Committees.Where(c => ids.Contains(c.Id))
            .Select(c => new KnownCommittee(c.Id, c.Name, c.Prefix)
            {
                EarlierNames = c.EarlierNames, EarlierPrefixes = c.EarlierPrefixes,
            }).ToListAsync(cancellation);
        var attendance = await db.Attendance.Where(a => ids.Contains(a.Meeting!.CommitteeId))
            .Select(a => new { a.Name, a.Role, a.Abbreviation }).Distinct().ToListAsync(cancellation);
        return new KnownNames(
            committees, [.. attendance.Select(a => a.Name).Distinct()],
            [.. attendance.Where(a => a.Role is not null)
                .Select(a => new KnownRole(a.Role!, a.Abbreviation)).Distinct()]);
    }

    private sealed record KnownNames(
        IReadOnlyList<KnownCommittee> Committees, IReadOnlyList<string> People, IReadOnlyList<KnownRole> Roles);
}

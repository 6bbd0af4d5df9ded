using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Roster;

/// <summary>Shows the members, chair, officers and guests of a committee.</summary>
internal sealed class ShowRoster(CommitteeDb db, TimeProvider clock)
{
    /// <returns>Null for a committee whose roster this person may not see: guests see minutes.</returns>
    public async Task<RosterList?> RunAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        if (!caller.Scope.MemberCommitteeIds.Contains(committeeId))
            return null;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var lines = await db.Memberships.AsNoTracking().Include(m => m.Person).Where(m => m.CommitteeId == committeeId)
            .ToListAsync(cancellation);
        return new RosterList(committee.Name,
            [.. lines.Where(m => m.IsActive(today)).OrderByDescending(m => m.Role)
            .ThenBy(m => m.Person!.Name)]);
    }
}

internal sealed record RosterList(string Committee, IReadOnlyList<MembershipRow> Lines)
{
    private const int MaxLines = 25;
    private const int AllBytes = 18_000;

    /// <summary>Those whom a name or an office means.</summary>
    public IReadOnlyList<MembershipRow> Called(string name)
    {
        List<KnownPerson> people = [.. Lines.Select(m => new KnownPerson(
            m.PersonId, m.Person!.Name,
            [.. new[] { m.Office, m.Role == CommitteeRole.Chair ? RosterWords.Chair : null }.OfType<string>()],
            m.Abbreviation is { } letters ? [letters] : [], HasLeft: false))];
        var found = PersonMatcher.Find(name, people).Select(p => p.PersonId).ToList();
        return [.. Lines.Where(m => found.Contains(m.PersonId))];
    }

    /// <summary>Who somebody is, in one sentence.</summary>
    public string Sentence(MembershipRow line) => RosterWords.Is(
        CardText.Escape(line.Person!.Name), line.Role, line.Office is { } office ? CardText.Escape(office) : null,
        CardText.Escape(Committee));

    /// <param name="note">Said above the list; nothing where it was asked for as a whole.</param>
    public AdaptiveCard Card(string? note = null)
    {
        var body = new List<CardElement> { TextBlock.Title(RosterWords.Title),
            TextBlock.Meta(CardText.Escape($"{Committee} · {RosterWords.People(Lines.Count)}")) };
        if (note is not null)
            body.Add(new TextBlock(note));
        if (Lines.Count == 0)
            body.Add(new TextBlock(RosterWords.Empty));
        body.AddRange(CardRest.Create(
            "rest", [.. Lines.Select(m => new TextBlock(Line(m)) { Spacing = Spacing.Small })], MaxLines, AllBytes));
        if (Lines.Count(m => m.Person!.AadObjectId is null) is > 0 and var unlinked)
            body.Add(TextBlock.Subtle(RosterWords.WithoutAccount(unlinked)));
        body.Add(TextBlock.Subtle(RosterWords.Help));
        return new AdaptiveCard { Body = body, FallbackText = $"{Committee}: {Lines.Count} on the roster." };
    }

    private static string Line(MembershipRow line)
    {
        var office = line.Office is { } title ? $", {CardText.Escape(title)}" : "";
        var account = line.Person!.AadObjectId is null ? RosterWords.NoAccount : "";
        return $"**{CardText.Escape(line.Person.Name)}**{account}: {line.Role.ToString().ToLowerInvariant()}{office}";
    }
}

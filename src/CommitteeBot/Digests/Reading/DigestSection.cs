using CommitteeBot.Committees;

namespace CommitteeBot.Digests.Reading;

/// <summary>The parts of the chair's card, in the order in which a chair goes through them.</summary>
internal enum SectionKind
{
    Overdue,
    DueByMeeting,

    /// <summary>Done, and waiting to be closed.</summary>
    Done,

    /// <summary>There has been no update since the last meeting.</summary>
    NoUpdate,
    Later,
}

/// <param name="Count">Of all, not of <paramref name="Lines"/> alone.</param>
/// <param name="Lines">Those that the page shows.</param>
internal sealed record DigestSection(SectionKind Kind, int Count, IReadOnlyList<DigestLine> Lines);

/// <summary>An action on a digest card.</summary>
internal sealed record DigestLine
{
    public required long Id { get; init; }
    public required ActionReference Reference { get; init; }
    public required string Text { get; init; }
    public string? Owner { get; init; }
    public DateOnly? Due { get; init; }
    public string? DueText { get; init; }

    /// <summary>The number of times its due date was changed.</summary>
    public int DateChanges { get; init; }

    public DateOnly? MeetingDate { get; init; }
    public string? Item { get; init; }
    public string? ItemTitle { get; init; }
    public string? SourceUrl { get; init; }
    public long? OwnerPersonId { get; init; }

    /// <summary>True where the owner has left the committee: it needs another.</summary>
    public bool OwnerHasLeft { get; init; }
}

/// <summary>Divides the sections into pages. Pure.</summary>
internal static class DigestPages
{
    /// <summary>The most that fit on a card with shortened texts.</summary>
    public const int Size = 20;

    public static int Count(int actions) => Math.Max(1, (actions + Size - 1) / Size);

    /// <param name="counts">Of each section, in order.</param>
    /// <param name="page">From 1.</param>
    public static IReadOnlyList<(int Skip, int Take)> Slice(IReadOnlyList<int> counts, int page)
    {
        var skip = (page - 1) * Size;
        var left = Size;
        var slices = new List<(int, int)>();
        foreach (var count in counts)
        {
            var over = Math.Min(skip, count);
            var take = Math.Min(left, count - over);
            slices.Add((over, take));
            skip -= over;
            left -= take;
        }

        return slices;
    }
}

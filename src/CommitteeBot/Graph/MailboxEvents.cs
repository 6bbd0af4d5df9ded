using System.Globalization;
using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>The events of a mailbox, each occurrence of a series for itself.</summary>
internal sealed class MailboxEvents(GraphConnection graph)
{
    private const int PageSize = 500;

    private static readonly string[] Event =
    [
        "id", "iCalUId", "seriesMasterId", "originalStart", "subject", "categories", "start", "end", "isAllDay", "isCancelled",
        "location", "sensitivity", "lastModifiedDateTime", "onlineMeeting",
    ];

    /// <summary>All of them, or none: half a calendar would look as if the rest had been deleted.</summary>
    public async Task<IReadOnlyList<MailboxEvent>> ReadAsync(
        string mailbox, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var events = new List<Event>();
        var page = await graph.AskAsync((client, token) => client.Users[mailbox].CalendarView.GetAsync(c =>
        {
            c.QueryParameters.StartDateTime = from.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
            c.QueryParameters.EndDateTime = to.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
            (c.QueryParameters.Select, c.QueryParameters.Top) = (Event, PageSize);
        }, token), cancellation);
        while (true)
        {
            events.AddRange(page.Value ?? []);
            if (page.OdataNextLink is not { } next)
                break;
            page = await graph.AskAsync(
                (client, token) => client.Users[mailbox].CalendarView.WithUrl(next).GetAsync(null, token), cancellation);
        }

        // What somebody marked as private is no meeting to tell others of.
        return [.. events.Where(e => e.Sensitivity is null or Sensitivity.Normal).Select(From).OfType<MailboxEvent>()];
    }

    /// <returns>Null for an event without a start.</returns>
    private static MailboxEvent? From(Event read)
    {
        if (EventTime.TryRead(read.Start?.DateTime, read.Start?.TimeZone, read.IsAllDay ?? false) is not { } start
            || (read.SeriesMasterId ?? read.ICalUId ?? read.Id) is not { } uid)
            return null;
        return new MailboxEvent(uid, read.Subject ?? "", start)
        {
            Id = read.Id,
            Recurrence = read.SeriesMasterId is null
                ? ""
                : (read.OriginalStart ?? start.Utc)?.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture) ?? "",
            End = EventTime.TryRead(read.End?.DateTime, read.End?.TimeZone, read.IsAllDay ?? false),
            Categories = read.Categories ?? [], Location = read.Location?.DisplayName,
            IsCancelled = read.IsCancelled ?? false, ModifiedAt = read.LastModifiedDateTime,
            ChatId = MeetingChat.In(read.OnlineMeeting?.JoinUrl), JoinUrl = read.OnlineMeeting?.JoinUrl,
        };
    }
}

/// <param name="Uid">The same for each occurrence of a series.</param>
internal sealed record MailboxEvent(string Uid, string Subject, EventTime Start)
{
    /// <summary>Its own in the mailbox.</summary>
    public string? Id { get; init; }

    /// <summary>When an occurrence was to be before anybody moved it; empty for an event of its own.</summary>
    public string Recurrence { get; init; } = "";
    public EventTime? End { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public string? Location { get; init; }
    public bool IsCancelled { get; init; }
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The address by which people join its online meeting.</summary>
    public string? JoinUrl { get; init; }

    /// <summary>The chat of its online meeting.</summary>
    public string? ChatId { get; init; }
}

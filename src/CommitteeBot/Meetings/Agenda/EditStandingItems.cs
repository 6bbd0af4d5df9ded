using CommitteeBot.Committees;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Agenda;

/// <param name="Edit">Null to show them.</param>
/// <param name="Titles">The whole new list; null for one edit.</param>
internal sealed record StandingItemsRequest(long CommitteeId, AgendaEdit? Edit, IReadOnlyList<string>? Titles);

/// <summary>Shows or edits the items that are on every agenda of a committee.</summary>
internal sealed class EditStandingItems(CommitteeDb db, TimeProvider time)
{
    public const int MaxItems = 30;

    public async Task<MeetingOutcome> HandleAsync(Caller caller, StandingItemsRequest request,
        CancellationToken cancellation)
    {
        var desk = new CalendarAccess(db, time);
        var changes = request.Edit is not null || request.Titles is not null;
        if (changes)
            await db.BeginWriteAsync(cancellation);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        var titles = await BuildAgenda.StandingAsync(db, committee.Id, cancellation);
        if (!changes)
            return new StandingItemsOutcome(committee, titles, AgendaWords.StandingShown);
        if (await desk.OfficersOnlyAsync(caller, committee, AgendaWords.Agenda, cancellation) is { } refused)
            return refused;
        if (request.Edit is AgendaEdit.Restrict)
            return new MeetingRefusal(AgendaWords.StandingIsOpen);
        if (Edited(titles, request) is not { } edited)
            return new MeetingRefusal(AgendaWords.NoSuchStanding, AgendaWords.SeeStanding);
        if (edited.Count > MaxItems || edited.Exists(t => t.Length is 0 or > EditAgenda.MaxTitle))
            return new MeetingRefusal(AgendaWords.StandingLimit(MaxItems, EditAgenda.MaxTitle));

        db.StandingItems.RemoveRange(
            await db.StandingItems.Where(s => s.CommitteeId == committee.Id).ToListAsync(cancellation));
        var kept = edited.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        db.StandingItems.AddRange(
            kept.Select((t, place) => new StandingItemRow { CommitteeId = committee.Id, Place = place, Title = t }));
        return new StandingItemsOutcome(committee, kept, AgendaWords.StandingChanged);
    }

    private static List<string>? Edited(List<string> titles, StandingItemsRequest request)
    {
        bool Has(int number) => number >= 1 && number <= titles.Count;
        switch (request.Edit)
        {
            case null:
                return [.. request.Titles!];
            case AgendaEdit.Add add:
                var closing = titles.FindIndex(AgendaTitles.IsClosing);
                titles.Insert(
                    add.At is { } at ? Math.Clamp(at - 1, 0, titles.Count) : closing < 0 ? titles.Count
                    : closing, add.Title);
                return titles;
            case AgendaEdit.Remove remove when Has(remove.Number):
                titles.RemoveAt(remove.Number - 1);
                return titles;
            case AgendaEdit.Move move when Has(move.Number) && Has(move.To):
                var moved = titles[move.Number - 1];
                titles.RemoveAt(move.Number - 1);
                titles.Insert(move.To - 1, moved);
                return titles;
            case AgendaEdit.Rename rename when Has(rename.Number):
                titles[rename.Number - 1] = rename.Title;
                return titles;
            case AgendaEdit.Reset:
                return [.. AgendaTitles.DefaultStandingItems];
            default:
                return null;
        }
    }
}

using CommitteeBot.Committees;
using CommitteeBot.Import.Samples;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Puts one sample committee into the store: its people, its minutes, and the actions that are still to be done. The
/// caller commits.
/// </summary>
internal sealed class LoadSample(CommitteeDb db, ImportMinutes import, TimeProvider clock)
{
    private const string By = "sample data";

    /// <param name="records">The minutes by source, when they have been read.</param>
    public async Task RunAsync(
        SampleCommittee sample, Task<Dictionary<string, SampleRecord>> records, CancellationToken cancellation)
    {
        var committee = new CommitteeRow { Name = sample.Name, Prefix = sample.Prefix, IsSample = true };
        var people = sample.Roster.ToDictionary(p => p.Name, p => new PersonRow { Name = p.Name });
        db.Committees.Add(committee);
        db.People.AddRange(people.Values);
        await db.FlushAsync(cancellation);
        db.Memberships.AddRange(sample.Roster.Select(p => new MembershipRow
        {
            CommitteeId = committee.Id,
            Person = people[p.Name],
            Role = p.Role,
            Office = p.Office,
            Abbreviation = p.Abbreviation,
            LeftOn = p.LeftOn,
        }));
        if (sample.Planned is { } planned)
            db.Meetings.Add(
                new MeetingRow { CommitteeId = committee.Id, Date = planned.Date, Start = planned.Start,
                Venue = planned.Venue, State = MeetingState.Planned });
        await db.FlushAsync(cancellation);

        foreach (var minutes in sample.Minutes)
        {
            var read = (await records)[minutes.Source];
            await import.StageAsync(
                new ImportRequest(read.Record, read.ContentHash, sample.Name, ActionIntake.History, By), cancellation);
        }

        foreach (var action in sample.Actions)
            await OpenAsync(action, committee, people, cancellation);
        await db.FlushAsync(cancellation);
    }

    /// <summary>
    /// The minutes have brought the action in as part of the past; here it becomes one that people still have to do.
    /// </summary>
    private async Task OpenAsync(
        SampleAction sample, CommitteeRow committee, Dictionary<string, PersonRow> people,
        CancellationToken cancellation)
    {
        var ofMeeting = await db.Actions.Where(a => a.CommitteeId == committee.Id && a.Meeting!.Date == sample.AgreedOn)
            .ToListAsync(cancellation);
        var action = ofMeeting.Find(a => a.Text.Contains(sample.Text, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException(
                $"The sample minutes of {sample.AgreedOn:O} do not agree '{sample.Text}'.");
        action.Text = sample.Text;
        action.Owner = sample.Owner;
        action.OwnerPerson = sample.OwnerName is { } name ? people[name] : null;
        action.Due = sample.Due;
        action.IsRestricted |= sample.IsRestricted;
        action.State = sample.State;
        action.EndedAt = sample.State == ActionState.Done ? clock.GetUtcNow() : null;
        action.History.Add(
            new ActionEventRow { At = clock.GetUtcNow(), By = By, Change = ActionChange.State,
            From = nameof(ActionState.Closed), To = sample.State.ToString() });
    }
}

using System.Globalization;
using System.Security.Cryptography;
using CommitteeBot.Committees;
using CommitteeBot.Import.Samples;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Puts the sample committees into a store that holds nothing yet, so that there is something to try every feature on.
/// Setting <c>Samples:Load=false</c> prevents it; a store that has a committee is never touched.
/// </summary>
internal sealed class FillEmptyStore(CommitteeDb db, ImportMinutes import, IConfiguration configuration, TimeProvider clock)
{
    private const string Key = "Samples:Load";
    private const string By = "sample data";

    /// <returns>A line for the console: what the store holds.</returns>
    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        var filled = !await db.Committees.AnyAsync(cancellation) && configuration.GetValue(Key, true);
        if (filled)
        {
            foreach (var sample in SampleCommittees.All(CommitteeDay.Of(clock.GetUtcNow(), "Europe/London")))
                await LoadAsync(sample, cancellation);
        }

        var committees = await db.Committees.CountAsync(cancellation);
        var minutes = await db.Documents.CountAsync(cancellation);
        var open = await db.Actions.CountAsync(a => a.State == ActionState.Open || a.State == ActionState.InProgress, cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{(filled ? "Loaded the sample committees" : "The store holds")}: {committees} committees, {minutes} sets of minutes, {open} open actions.");
    }

    private async Task LoadAsync(SampleCommittee sample, CancellationToken cancellation)
    {
        var committee = new CommitteeRow { Name = sample.Name, Prefix = sample.Prefix, IsSample = true };
        var people = sample.Roster.ToDictionary(p => p.Name, p => new PersonRow { Name = p.Name });
        db.Committees.Add(committee);
        db.People.AddRange(people.Values);
        await db.SaveChangesAsync(cancellation);
        db.Memberships.AddRange(sample.Roster.Select(p => new MembershipRow
        {
            CommitteeId = committee.Id,
            Person = people[p.Name],
            Role = p.Role,
            Office = p.Office,
            Abbreviation = p.Abbreviation,
            LeftOn = p.LeftOn,
        }));
        await db.SaveChangesAsync(cancellation);

        foreach (var minutes in sample.Minutes)
            await ImportAsync(minutes, sample.Name, cancellation);
        await db.BeginWriteAsync(cancellation);
        foreach (var action in sample.Actions)
            await OpenAsync(action, committee, people, cancellation);
        if (sample.Planned is { } planned)
            db.Meetings.Add(new MeetingRow { CommitteeId = committee.Id, Date = planned.Date, Start = planned.Start, Venue = planned.Venue, State = MeetingState.Planned });
        await db.SaveChangesAsync(cancellation);
    }

    private async Task ImportAsync(SampleMinutes minutes, string committee, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await using (var stream = minutes.Open())
            await stream.CopyToAsync(content, cancellation);
        var bytes = content.ToArray();
        var text = (await DocumentReader.ReadAsync(bytes, cancellation)).Document
            ?? throw new InvalidOperationException($"The sample {minutes.Source} cannot be read.");
        var record = MinutesParser.Parse(text, minutes.Source);
        await import.RunAsync(new ImportRequest(record, Convert.ToHexStringLower(SHA256.HashData(bytes)), committee, ActionIntake.History, By), cancellation);
    }

    /// <summary>The minutes have brought the action in as part of the past; here it becomes one that people still have to do.</summary>
    private async Task OpenAsync(SampleAction sample, CommitteeRow committee, Dictionary<string, PersonRow> people, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.SingleAsync(m => m.CommitteeId == committee.Id && m.Date == sample.AgreedOn, cancellation);
        var ofMeeting = await db.Actions.Include(a => a.History).Where(a => a.MeetingId == meeting.Id).ToListAsync(cancellation);
        var action = ofMeeting.Find(a => a.Text.Contains(sample.Text, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"The sample minutes of {sample.AgreedOn:O} do not agree '{sample.Text}'.");
        action.Text = sample.Text;
        action.Owner = sample.Owner;
        action.OwnerPerson = sample.OwnerName is { } name ? people[name] : null;
        action.Due = sample.Due;
        action.IsRestricted |= sample.IsRestricted;
        action.State = sample.State;
        action.EndedAt = sample.State == ActionState.Done ? clock.GetUtcNow() : null;
        action.History.Add(new ActionEventRow
        {
            At = clock.GetUtcNow(),
            By = By,
            Change = ActionChange.State,
            From = nameof(ActionState.Closed),
            To = sample.State.ToString(),
        });
    }
}

using CommitteeBot.Committees;

namespace CommitteeBot.Import.Samples;

/// <summary>
/// An invented committee that comes with the program, so that every feature has something to show on the first start.
/// </summary>
/// <param name="Prefix">Stands before the numbers of its actions.</param>
/// <param name="Planned">
/// Set once the next meeting that the last minutes print has gone by: there is always one to come.
/// </param>
internal sealed record SampleCommittee(
    string Name,
    string Prefix,
    IReadOnlyList<SamplePerson> Roster,
    IReadOnlyList<SampleMinutes> Minutes,
    IReadOnlyList<SampleAction> Actions,
    SampleMeeting? Planned);

/// <param name="LeftOn">The first day on which the person was no longer of the committee.</param>
internal sealed record SamplePerson(
    string Name, string Office, string? Abbreviation, CommitteeRole Role, DateOnly? LeftOn = null);

internal sealed record SampleMeeting(DateOnly Date, TimeOnly Start, string Venue);

/// <summary>
/// An action of the register. The minutes print it too, in these words and without a day of their own,
/// so that its day can follow the first start and no answer contradicts the register.
/// </summary>
/// <param name="Text">As the minutes print it after the owner.</param>
/// <param name="Owner">As people say it; null for an action that nobody owns yet.</param>
/// <param name="OwnerName">The owner's line in the roster.</param>
/// <param name="AgreedOn">The meeting at which it was agreed.</param>
internal sealed record SampleAction(
    string Text,
    string? Owner,
    string? OwnerName,
    DateOnly? Due,
    ActionState State,
    DateOnly AgreedOn,
    string ItemNumber,
    bool IsRestricted = false);

/// <summary>A set of minutes inside the program's own file.</summary>
/// <param name="Source">The name under which it is imported.</param>
internal sealed record SampleMinutes(string Source, DateOnly Date)
{
    /// <summary>The document, UTF-8.</summary>
    public Stream Open() =>
        typeof(SampleMinutes).Assembly.GetManifestResourceStream($"Samples/{Source}")
        ?? throw new InvalidOperationException($"The program was built without its sample {Source}.");
}

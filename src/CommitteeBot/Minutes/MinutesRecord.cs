using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Amendments;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Minutes;

/// <summary>
/// The content of one document of minutes. Anything the document doesn't print is null or empty: nothing is guessed.
/// Lines count from 1 in the text that the reader made of the document.
/// </summary>
internal sealed record MinutesRecord
{
    public required string Source { get; init; }
    public required DocumentKind Kind { get; init; }
    public string? Committee { get; init; }
    public DateOnly? Date { get; init; }
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public string? Venue { get; init; }
    public string? Chair { get; init; }
    public MinutesStatus? Status { get; init; }

    /// <summary>The earlier meeting whose minutes this meeting confirmed or took.</summary>
    public PreviousMeeting? PreviousMeeting { get; init; }

    public IReadOnlyList<Attendee> Attendance { get; init; } = [];
    public IReadOnlyList<MinutesItem> Items { get; init; } = [];
    public IReadOnlyList<MinutesAction> Actions { get; init; } = [];
    public IReadOnlyList<MinutesDecision> Decisions { get; init; } = [];
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    public IReadOnlyList<MinutesMotion> Motions { get; init; } = [];
    public IReadOnlyList<MinutesInterest> Interests { get; init; } = [];

    /// <summary>Who came, left or was there for some items only.</summary>
    public IReadOnlyList<AttendanceChange> AttendanceChanges { get; init; } = [];

    /// <summary>What this meeting changed in the minutes of an earlier one.</summary>
    public IReadOnlyList<MinutesAmendment> Amendments { get; init; } = [];

    public NextMeeting? NextMeeting { get; init; }
    public IReadOnlyList<FutureItem> FutureItems { get; init; } = [];
    public IReadOnlyList<PackReport> Reports { get; init; } = [];
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public IReadOnlyList<MinutesWarning> Warnings { get; init; } = [];

    /// <summary>Set where the document as a whole isn't open.</summary>
    public DocumentClosure? Closure { get; init; }

    /// <summary>Set where the text was read off a picture: the mean confidence of the reading, 0 to 1.</summary>
    public double? OcrConfidence { get; init; }

    /// <summary>What it was read from; null for a record that was read from no document.</summary>
    public DocumentText? Document { get; init; }

    /// <summary>The item in whose lines a line stands; null before the first.</summary>
    public MinutesItem? ItemAt(int line) => Items.LastOrDefault(i => i.Line <= line);

    public bool IsClosedAt(int line) => Closure is not null || ItemAt(line)?.Restricted is not null;
}

/// <param name="Date">Null where the minutes print no year and none follows from the meeting's own date.</param>
/// <param name="Text">As printed, as in <c>18 June</c>.</param>
/// <param name="Confirmed">True where its minutes were confirmed, also with an amendment.</param>
internal sealed record PreviousMeeting(DateOnly? Date, string Text, bool Confirmed, string? Amendment, int Line);

/// <param name="Abbreviation">Holds for this meeting only: <c>CC</c> is one person in 2018 and another in 2019.</param>
/// <param name="SubstituteFor">The person in whose place this one came.</param>
internal sealed record Attendee(
    string Name, string? Role, string? Abbreviation, string? Organisation, Presence Presence, bool IsChair,
    string? SubstituteFor, int Line);

/// <param name="Number">As printed, also where it repeats or is out of order; null for an item without one.</param>
/// <param name="Restricted">The ground on which press and public were kept out, as printed; null for an open
/// item.</param>
internal sealed record MinutesItem(
    string? Number, string Title, int Line, string? Restricted, IReadOnlyList<string> ReportLinks);

/// <param name="Item">The number of the item it came from, else its title.</param>
/// <param name="Owner">The person who acts, as printed, never the recipient; null where nobody is named.</param>
/// <param name="Due">The day that the printed words mean; null where they mean none.</param>
/// <param name="ItemIndex">Place of the item in <see cref="MinutesRecord.Items"/>; null before the first item.</param>
internal sealed record MinutesAction(
    string? Item, string? Owner, string Text, DateOnly? Due, string? DueText, int Line, ActionBasis Basis,
    int? ItemIndex);

/// <summary>
/// Tells an action that the minutes mark as one (a heading, a label, a table) from one in a sentence.
/// </summary>
internal enum ActionBasis
{
    Marked,
    Prose,

    /// <summary>A sentence of which the weights were unsure and a language model was not.</summary>
    Pointed,
}

internal sealed record MinutesDecision(string? Item, string Text, DecisionKind Kind, int Line, int? ItemIndex);

/// <summary>A figure that the meeting itself put right.</summary>
internal sealed record Correction(string? Item, string From, string To, int Line, int? ItemIndex);

/// <param name="Replaces">The day for which the meeting was set before, where the minutes say that it moved.</param>
/// <param name="Text">The printed words it was read from.</param>
internal sealed record NextMeeting(
    DateOnly? Date, TimeOnly? Time, string? Venue, DateOnly? Replaces, string Text, int Line);

internal sealed record FutureItem(string Text, int Line);

internal sealed record PackReport(
    string? Item, string Subject, DateOnly? MeetingDate, string? Recommendation, int Line);

/// <summary>A paragraph of the document, as it is searched, quoted and shown as a source.</summary>
/// <param name="Text">As printed, with line breaks inside the paragraph joined.</param>
/// <param name="SearchText">With the faults of scanning read through, for the index only; null where it is the
/// same.</param>
/// <param name="Speakers">The people who speak in it, by full name where the attendance list gives one.</param>
/// <param name="InReport">The subject of the report of the pack that it stands in; null inside the minutes.</param>
internal sealed record Passage(
    string Text, string? SearchText, IReadOnlyList<string> Speakers, int? ItemIndex, string? InReport, int Line,
    int EndLine);

internal sealed record MinutesWarning(int Line, string Text);

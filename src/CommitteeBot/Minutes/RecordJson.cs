using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes;

/// <summary>
/// Prints a record as <c>parse --json</c> shows it: snake case, ISO dates, 24-hour times, null for what is not printed.
/// </summary>
internal static class RecordJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(MinutesRecord record)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
            Write(json, record);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, MinutesRecord record)
    {
        json.WriteStartObject();
        json.WriteString("source", record.Source);
        json.WriteString("kind", record.Kind switch
        {
            DocumentKind.Minutes => "minutes",
            DocumentKind.Reports => "reports",
            _ => "minutes+reports",
        });
        json.WriteString("committee", record.Committee);
        json.WriteString("date", Day(record.Date));
        json.WriteString("start", Time(record.Start));
        json.WriteString("end", Time(record.End));
        json.WriteString("venue", record.Venue);
        json.WriteString("chair", record.Chair);
        json.WriteString("status", record.Status?.ToString().ToLowerInvariant());
        WritePrevious(json, record.PreviousMeeting);
        Array(json, "attendance", record.Attendance, WriteAttendee);
        Array(json, "items", record.Items, (j, item) => WriteItem(j, item, record.Closure));
        Array(json, "actions", record.Actions, WriteAction);
        Array(json, "decisions", record.Decisions, WriteDecision);
        Array(json, "corrections", record.Corrections, WriteCorrection);
        Array(json, "motions", record.Motions, MotionJson.Write);
        Array(json, "interests", record.Interests, MotionJson.Write);
        Array(json, "attendance_changes", record.AttendanceChanges, WriteChange);
        WriteNext(json, record.NextMeeting);
        json.WriteStartArray("future_items");
        foreach (var item in record.FutureItems)
            json.WriteStringValue(item.Text);
        json.WriteEndArray();
        Array(json, "reports", record.Reports, WriteReport);
        Array(json, "warnings", record.Warnings, WriteWarning);
        if (record.OcrConfidence is { } confidence)
            json.WriteNumber("ocr_confidence", Math.Round(confidence, 3));
        json.WriteEndObject();
    }

    private static void Array<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttendee(Utf8JsonWriter json, Attendee person)
    {
        json.WriteString("name", person.Name);
        json.WriteString("role", person.Role);
        json.WriteString("abbreviation", person.Abbreviation);
        json.WriteString("organisation", person.Organisation);
        json.WriteString("presence", person.Presence switch
        {
            Presence.Present => "present",
            Presence.InAttendance => "in_attendance",
            _ => "apologies",
        });
        json.WriteString("substitute_for", person.SubstituteFor);
        json.WriteNumber("line", person.Line);
    }

    private static void WriteChange(Utf8JsonWriter json, AttendanceChange change)
    {
        json.WriteString("person", change.Person);
        json.WriteString("kind", change.Kind switch
        {
            AttendanceChangeKind.OnlyFor => "only_for",
            AttendanceChangeKind.AwayFor => "away_for",
            var other => other.ToString().ToLowerInvariant(),
        });
        json.WriteString("moment", change.Moment.ToString().ToLowerInvariant());
        json.WriteString("about_item", change.About);
        json.WriteString("item", change.Item);
        json.WriteString("text", change.Text);
        json.WriteNumber("line", change.Line);
    }

    private static void WriteItem(Utf8JsonWriter json, MinutesItem item, DocumentClosure? closure)
    {
        json.WriteString("number", item.Number);
        json.WriteString("title", item.Title);
        json.WriteNumber("line", item.Line);
        json.WriteString(
            "restricted", item.Restricted ?? (closure is null ? null : MinutesWords.ClosedUntilChecked(closure)));
    }

    private static void WriteAction(Utf8JsonWriter json, MinutesAction action)
    {
        json.WriteString("item", action.Item);
        json.WriteString("owner", action.Owner);
        json.WriteString("text", action.Text);
        json.WriteString("due", Day(action.Due));
        json.WriteString("due_text", action.DueText);
        json.WriteNumber("line", action.Line);
        json.WriteString("basis", action.Basis == ActionBasis.Marked ? "marked" : "prose");
    }

    private static void WriteDecision(Utf8JsonWriter json, MinutesDecision decision)
    {
        json.WriteString("item", decision.Item);
        json.WriteString("text", decision.Text);
        json.WriteString("kind", decision.Kind.ToString().ToLowerInvariant());
        json.WriteNumber("line", decision.Line);
    }

    private static void WriteCorrection(Utf8JsonWriter json, Correction correction)
    {
        json.WriteString("item", correction.Item);
        json.WriteString("from", correction.From);
        json.WriteString("to", correction.To);
        json.WriteNumber("line", correction.Line);
    }

    private static void WriteReport(Utf8JsonWriter json, PackReport report)
    {
        json.WriteString("item", report.Item);
        json.WriteString("subject", report.Subject);
        json.WriteString("meeting_date", Day(report.MeetingDate));
        json.WriteString("recommendation", report.Recommendation);
    }

    private static void WriteWarning(Utf8JsonWriter json, MinutesWarning warning)
    {
        json.WriteNumber("line", warning.Line);
        json.WriteString("text", warning.Text);
    }

    private static void WritePrevious(Utf8JsonWriter json, PreviousMeeting? previous)
    {
        if (previous is null)
        {
            json.WriteNull("previous_meeting");
            return;
        }

        json.WriteStartObject("previous_meeting");
        json.WriteString("date", Day(previous.Date));
        json.WriteString("text", previous.Text);
        json.WriteBoolean("confirmed", previous.Confirmed);
        json.WriteEndObject();
    }

    private static void WriteNext(Utf8JsonWriter json, NextMeeting? next)
    {
        if (next is null)
        {
            json.WriteNull("next_meeting");
            return;
        }

        json.WriteStartObject("next_meeting");
        json.WriteString("date", Day(next.Date));
        json.WriteString("time", Time(next.Time));
        json.WriteString("venue", next.Venue);
        json.WriteString("replaces", Day(next.Replaces));
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Meetings.Apologies;
using CommitteeBot.Meetings.Attendance;
using CommitteeBot.Meetings.Briefing;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Meetings.Ics;
using CommitteeBot.Store;
using CommitteeBot.Tests.Schemas;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Meetings;

/// <summary>Every card of the calendar, small and at its largest.</summary>
public class MeetingCardTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Überlong *words* [of](a) text ", 17));
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly CommitteeRow Board = new() { Id = 1, Name = "Harbour Oversight Board", Prefix = "HOB" };

    private static readonly Dictionary<string, MeetingOutcome> Outcomes = new()
    {
        ["one meeting"] = new MeetingsOutcome(Board, "The meeting is in the calendar.", [View(3)], [], 7),
        ["many meetings, with conflicts"] = new MeetingsOutcome(
            Board, Long, [.. Enumerable.Range(1, 200).Select(n => View(n % 28 + 1, Long))],
            [.. Enumerable.Range(1, 9).Select(Conflict)], 7),
        ["days in question"] = new DateProblemsOutcome(
            Board,
            [.. Enum.GetValues<MeetingDateProblem>().Select(p => new MeetingDate(new DateOnly(2026, 12, 3), null, null, "3 Dec", p))]),
        ["conflicts"] = new ConflictsOutcome(
            Board, "Settle these.", [.. Enumerable.Range(1, 9).Select(Conflict)], CanSettle: true),
        ["no conflicts"] = new ConflictsOutcome(Board, "None.", [], CanSettle: false),
        ["a long history"] = new MeetingHistoryOutcome(Board, View(3), [.. Enumerable.Repeat(Long, 300)]),
        ["an agenda"] = Agenda(6, "short"),
        ["a long agenda"] = Agenda(60, Long[..200]),
        ["an empty agenda"] = Agenda(0, ""),
        ["an agenda as text"] = new AgendaTextOutcome(Agenda(60, Long[..200])),
        ["standing items"] = new StandingItemsOutcome(
            Board, [.. Enumerable.Repeat(Long[..200], 30)], "These stand on every agenda."),
        ["attendance"] = new AttendanceOutcome(
            Board,
            [
                new(View(3), [("Present", [.. Enumerable.Repeat(Long, 300)]), ("Apologies", [])]),
                new(View(9), [("Expected", [.. Enumerable.Repeat(Long, 300)])]),
            ]),
        ["apologies"] = new ApologiesOutcome(Board, View(3), "Noted.", [.. Enumerable.Repeat(Long, 300)], 4),
        ["an unclear name"] = new ApologyChoiceOutcome(
            Board, View(3), 4, "Collins", [("3", "Dee Collins"), ("4", "Dan Collins, Treasurer")]),
        ["a calendar"] = new CalendarImportOutcome(
            Long, null, [Board], 300, 2, 1, 40, [.. Enumerable.Range(1, 300).Select(n => View(n % 28 + 1, Long))],
            [.. Enumerable.Range(1, 9).Select(Conflict)],
            [.. Enumerable.Range(1, 50).Select(n => new IcsWarning(n, Long))], 7),
        ["a calendar of no use"] = new CalendarImportOutcome(
            "x.ics", "This is not an iCalendar file.", [], 0, 0, 0, 0, [], [], [], null),
        ["a feed"] = new CalendarFeedOutcome(Board, "The calendar will be read.", "Events that name it."),
        ["a refusal"] = new MeetingRefusal("Nothing was changed.", "Ask the clerk."),
    };

    public static TheoryData<string> Names() => [.. Outcomes.Keys];

    public static TheoryData<string, int, bool> Sizes()
    {
        var sizes = new TheoryData<string, int, bool>();
        foreach (
            var kind in new[] { "meetings", "changed meetings", "agenda", "standing items", "attendance", "apologies",
                "history", "conflicts", "calendar" })
        {
            foreach (var count in new[] { 0, 1, 8, 200 })
            {
                sizes.Add(kind, count, false);
                sizes.Add(kind, count, true);
            }
        }

        return sizes;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Every_card_is_valid_and_fits_with_nothing_little_and_much_to_show(
        string kind, int count, bool isLong)
    {
        var card = Sized(kind, count, isLong ? Long[..500] : "Town Hall");

        Assert.InRange(CardJson.Size(card), 100, CardJson.MaxBytes);
        Assert.False(string.IsNullOrWhiteSpace(card.FallbackText));
        Assert.True(card.Actions is null || card.Actions.Count <= 6);
        Assert.Empty(
            (await MicrosoftSchema.AdaptiveCardAsync())
                .Validate(SchemaOnly.Card(CardJson.Write(card).GetRawText())).Select(e => $"{e.Path} {e.Kind}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_card_is_valid(string name)
    {
        var schema = await MicrosoftSchema.AdaptiveCardAsync();

        Assert.Empty(schema.Validate(SchemaOnly.Card(Json(name))).Select(e => $"{e.Path} {e.Kind}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_card_fits_and_its_buttons_carry_ids(string name)
    {
        var card = Shown(Outcomes[name]);

        Assert.InRange(CardJson.Size(card), 100, CardJson.MaxBytes);
        Assert.False(string.IsNullOrWhiteSpace(card.FallbackText));
        Assert.True(card.Actions is null || card.Actions.Count <= 6);
        foreach (var element in Elements(JsonDocument.Parse(Json(name)).RootElement))
        {
            var type = element.TryGetProperty("type", out var t) ? t.GetString() : null;
            if (type?.StartsWith("Input.", StringComparison.Ordinal) == true)
                Assert.True(
                    element.TryGetProperty("label", out _) && element.TryGetProperty("id", out _),
                    $"an {type} of {name}");
            if (type == "Action.Execute")
                Assert.All(
                    element.GetProperty("data").EnumerateObject(),
                    p => Assert.True(p.Value.ValueKind == JsonValueKind.Number || p.Name == "person", p.Name));
        }
    }

    [Fact]
    public void The_year_stands_only_where_it_is_another()
    {
        var moved = View(3) with
        {
            Values = new MeetingValues(new DateOnly(2027, 1, 14), new TimeOnly(14, 30), null, "Town Hall"),
            MovedFrom = [new DateOnly(2026, 12, 10)],
        };

        var words = Words(Shown(new MeetingsOutcome(Board, "Moved.", [View(3), moved], [Conflict(1)], null)));

        Assert.Contains("Thu 3 Dec at 14:30 to 16:00, Town Hall (moved from Sun 1 Nov)", words, StringComparison.Ordinal);
        Assert.Contains("Thu 14 Jan 2027 at 14:30, Town Hall (moved from Thu 10 Dec)", words, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", words, StringComparison.Ordinal);
        Assert.EndsWith("Dec 2026)", MeetingOutcomeCard.Line(moved), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_calendar_leads_to_what_it_leaves_out_and_back()
    {
        var list = new MeetingList(
            Board, [.. Enumerable.Range(1, 28).Select(n => Row(View(n), MeetingState.Planned))],
            [Row(View(1), MeetingState.Held)], Today);

        var (first, second) = (MeetingsCard.Create(list), MeetingsCard.Create(list, page: 2));

        Assert.Contains("and 4 more", Words(first), StringComparison.Ordinal);
        Assert.Contains("Thu 24 Dec at", Words(first), StringComparison.Ordinal);
        Assert.DoesNotContain("Fri 25 Dec at", Words(first), StringComparison.Ordinal);
        Assert.Contains("Fri 25 Dec at", Words(second), StringComparison.Ordinal);
        Assert.DoesNotContain("Thu 24 Dec at", Words(second), StringComparison.Ordinal);
        Assert.Equal(["1"], Pages(second));
        Assert.Equal(["2"], Pages(first));
        Assert.Equal(Words(second), Words(MeetingsCard.Create(list, page: 9)));
    }

    [Fact]
    public void Conflicts_come_two_at_a_time_and_all_can_be_reached()
    {
        var conflicts = new ConflictsOutcome(
            Board, "Settle these.", [.. Enumerable.Range(1, 5).Select(Conflict)], CanSettle: true);

        var pages = Enumerable.Range(1, 4).Select(page => ConflictCard.Create(conflicts, Today, page)).ToList();

        Assert.Equal([[1, 2], [3, 4], [5], [5]], pages.Select(Conflicts));
        Assert.Contains("and 3 more", Words(pages[0]), StringComparison.Ordinal);
        Assert.Equal([["2"], ["1", "3"], ["2"]], pages.Take(3).Select(p => Pages(p, MeetingVerbs.Conflicts)));
    }

    [Theory]
    [InlineData("changed meetings", "45 Hall")]
    [InlineData("attendance", "45 Hall")]
    [InlineData("history", "\"1 Hall\"")]
    [InlineData("calendar", "45 Hall")]
    public void What_a_card_of_a_meeting_leaves_out_opens_on_it(string kind, string folded)
    {
        var card = Sized(kind, 45, "Hall");

        Assert.Contains(folded, CardJson.Write(card).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            folded, string.Join('\n', card.Body.OfType<TextBlock>().Select(t => $"\"{t.Text}\"")), StringComparison.Ordinal);
        Assert.Contains(
            Elements(CardJson.Write(card)),
            e => e.TryGetProperty("type", out var type) && type.GetString() == "Action.ToggleVisibility");
    }

    [Fact]
    public void A_brief_leads_to_what_does_not_fit_on_its_page()
    {
        var brief = new BriefOutcome(Board, View(3), null, [], [], Left: 5, Today);

        Assert.Contains("and 5 more", Words(Shown(brief)), StringComparison.Ordinal);
        Assert.Contains(MeetingVerbs.OpenActions, CardJson.Write(Shown(brief)).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("more", Words(Shown(brief with { Left = 0 })), StringComparison.Ordinal);
        Assert.Contains(
            "3 more unanswered questions from earlier meetings", Words(Shown(brief with { MoreQuestions = 3 })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_leads_to_the_conflicts_that_it_brought()
    {
        Assert.Equal(["1"], Pages(Shown(Outcomes["a calendar"]), MeetingVerbs.Conflicts));
    }

    [Fact]
    public void Where_sources_disagree_the_calendars_day_is_said_once()
    {
        var list = new MeetingList(Board, [Row(View(3), MeetingState.Planned)], [], Today)
        {
            Conflicts = [Conflict(1) with { MeetingId = 3, HeldBy = "a.txt, line 4", ClaimedBy = "b.ics" }],
        };

        var line = MeetingsCard.NextLine(list);

        Assert.Equal(2, line.Split("3 Dec").Length);
        Assert.Contains("That is from a.txt, line 4; another source says Thu 10 Dec", line, StringComparison.Ordinal);
    }

    private static string Words(AdaptiveCard card) =>
        CardReading.CardWords(JsonNode.Parse(CardJson.Write(card).GetRawText()));

    private static IEnumerable<int> Conflicts(AdaptiveCard card) =>
        Elements(CardJson.Write(card))
            .Where(e => e.TryGetProperty("verb", out var verb) && verb.GetString() == MeetingVerbs.Keep)
            .Select(e => e.GetProperty("data").GetProperty("conflict").GetInt32());

    private static IEnumerable<string> Pages(AdaptiveCard card, string of = MeetingVerbs.Meetings) =>
        Elements(CardJson.Write(card))
            .Where(e => e.TryGetProperty("verb", out var verb) && verb.GetString() == of)
            .Select(e => e.GetProperty("data").GetProperty("page").GetRawText());

    private static AdaptiveCard Sized(string kind, int count, string text)
    {
        List<string> texts = [.. Enumerable.Range(1, count).Select(n => $"{n} {text}")];
        List<MeetingView> views = [.. texts.Select((t, n) => View(((n + 1) % 28) + 1, t))];
        List<ConflictView> conflicts = [.. Enumerable.Range(1, count).Select(Conflict)];
        return kind switch
        {
            "meetings" =>
                MeetingsCard.Create(new MeetingList(
                    Board, [.. views.Select(v => Row(v, MeetingState.Planned))],
                    [.. views.Take(6).Select(v => Row(v, MeetingState.Held))], Today)
            {
                Views = views.DistinctBy(v => v.Id).ToDictionary(v => v.Id), Conflicts = conflicts, Apologies = texts,
                CanSettle = true,
            }),
            "changed meetings" => Shown(new MeetingsOutcome(Board, text, views, conflicts, 7)),
            "agenda" => Shown(Agenda(count, text)),
            "standing items" =>
                Shown(new StandingItemsOutcome(Board, texts, "These stand on every agenda.")),
            "attendance" =>
                Shown(
                    new AttendanceOutcome(
                        Board,
                        [
                            new(View(3, text), [("Present", texts), ("Apologies", texts)]),
                            new(View(9, text), [("Expected", texts)]),
                        ])),
            "apologies" => Shown(new ApologiesOutcome(Board, View(3, text), "Noted.", texts, 4)),
            "history" => Shown(new MeetingHistoryOutcome(Board, View(3, text), texts)),
            "conflicts" =>
                Shown(new ConflictsOutcome(Board, "Settle these.", conflicts, CanSettle: true)),
            _ =>
                Shown(
                    new CalendarImportOutcome(
                        text, null, [Board], count, 2, 1, 40, views, conflicts,
                        [.. texts.Select((t, n) => new IcsWarning(n, t))], 7)),
        };
    }

    private static AdaptiveCard Shown(MeetingOutcome outcome) => MeetingOutcomeCard.Create(outcome, Today);

    private static MeetingRow Row(MeetingView view, MeetingState state) =>
        new()
        {
            Id = view.Id,
            CommitteeId = Board.Id,
            Date = view.Values.Date,
            Start = view.Values.Start,
            Venue = view.Values.Venue,
            State = state,
        };

    private static AgendaOutcome Agenda(int lines, string text) => new(Board, View(3),
        [.. Enumerable.Range(1, lines).Select(n => new AgendaLine(
            $"{n}", $"k{n}", text, [.. Enumerable.Repeat(text, n % 20)], n > 50 ? "paragraph 3" : null))],
        HidesPrivate: true, CanEdit: true, "Done.");

    private static MeetingView View(int day, string venue = "Town Hall") =>
        new(
            day, new MeetingValues(new DateOnly(2026, 12, day), new TimeOnly(14, 30), new TimeOnly(16, 0), venue),
            false, [new DateOnly(2026, 11, 1)]);

    private static ConflictView Conflict(int id) =>
        new(
            id, 1, new MeetingValues(new DateOnly(2026, 12, 3), new TimeOnly(14, 30), null, Long[..120]), Long,
            new MeetingValues(new DateOnly(2026, 12, 10), null, null, Long[..120]), Long);

    private static string Json(string name) => CardJson.Write(Shown(Outcomes[name])).GetRawText();

    private static IEnumerable<JsonElement> Elements(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element.EnumerateObject()
                .Where(p => p.Name != "fallback").SelectMany(p => Elements(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Elements),
        _ => [],
    };
}

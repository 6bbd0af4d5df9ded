using System.Text.Json;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Tests.Schemas;

namespace CommitteeBot.Tests.Register;

/// <summary>Every card of the register, small and at its largest.</summary>
public class OutcomeCardTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Überlong *words* [of](a) text ", 17));

    private static readonly Dictionary<string, RegisterOutcome> Outcomes = new()
    {
        ["one action"] = new ActionShown(View(1)),
        ["changed, with much text"] = new ActionChanged(
            View(12) with
            {
                Text = Long,
                EarlierDates = [new(2026, 1, 1), new(2026, 2, 1)],
                OwnerHasLeft = true,
                SourceUrl = "https://example.org/m",
                IsRestricted = true,
            },
            "HOB-12 is updated."),
        ["a full page of long texts"] = new ActionPage(
            "Open actions", [.. Enumerable.Range(1, 8).Select(n => View(n) with { Text = Long })], 2, 100_000, 9,
            Query),
        ["an empty page"] = new ActionPage("Your open actions", [], 1, 0, 0, Query),
        ["logged"] = new ActionsLogged([new(View(1), null, null)], []),
        ["logged with questions"] = new ActionsLogged(
            [new(
                View(1) with { Owner = null, Due = null }, Question(1),
                new ParsedDueDate(new(2020, 1, 1), "by 1 January 2020", 0, 5) { Problem = DueDateProblem.Past })],
            []),
        ["as many logged as may be"] = new ActionsLogged(
            [.. Enumerable.Range(1, LogAction.MaxPerMessage).Select(n => new LoggedAction(View(n) with { Text = Long }, null, null))],
            []),
        ["a double"] = new ActionsLogged([], [new("0123456789abcdef", Long, View(12) with { Text = Long })]),
        ["logged and doubles"] = new ActionsLogged(
            [new(View(3), null, null)], [new("0123456789abcdef", "send it", View(12))]),
        ["an unclear owner"] = new OwnerUnclear(View(3), Question(3)),
        ["a questioned day"] = new DueDateUnclear(
            View(3), new ParsedDueDate(null, "by 30 February", 0, 14) { Problem = DueDateProblem.NoSuchDay }),
        ["a long history"] = new HistoryShown(
            View(3) with { Text = Long },
            [.. Enumerable.Range(0, 300).Select(
                n => new HistoryLine(new DateTime(2026, 11, 22, 12, 0, 0), "Dee Collins", Long, n % 2 == 0))]),
        ["matters arising"] = new MattersArisingShown(
            "Matters arising", string.Concat(Enumerable.Range(1, 200).Select(n => $"Minute {n}\nHOB-{n} {Long}\n")),
            [.. Enumerable.Range(1, 200).Select(View)]),
        ["no matters arising"] = new MattersArisingShown("Matters arising", "", []),
        ["the end of a meeting"] = new MeetingSummary(
            "Harbour Oversight Board",
            [.. Enumerable.Range(1, 60).Select(n => View(n) with { Text = Long, Owner = null, Due = null })]),
        ["several undone"] = new ActionsChanged([View(1), View(2)], "Undone: 2 actions withdrawn."),
        ["a page of many"] = new ActionsNamed(
            [.. Enumerable.Range(1, RowsCard.RowsOnPage).Select(n => View(n) with { Text = Long })],
            [.. Enumerable.Range(10_000, RowsCard.MaxNamed).Select(n => View(n).Reference)], 2) { Press = "press", ByItem = true },
        ["an item reached"] = new CurrentItemSet("5", "Budget"),
        ["refreshed"] = new ActionRefreshed(View(12) with { Text = Long }, $"Dee Collins: {Long}", CanUndo: true),
        ["hidden"] = new ActionHidden(),
        ["an edited message"] = new ActionsLogged(
            [
                new(View(1), null, null) { Message = "HOB-1 is updated to match the edited message." },
                new(View(2), null, null) { Message = "HOB-2 is no longer in the message but stays in the register." },
            ],
            []) { Message = "The message was edited" },
        ["a refusal"] = new RegisterRefusal(
            "I can't find an action HOB-99 that you have access to.",
            "Type “actions”.") { Nearest = [new("HOB", 1), new("HOB", 2)] },
    };

    public static TheoryData<string> Names() => [.. Outcomes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_card_is_valid(string name)
    {
        var schema = await MicrosoftSchema.AdaptiveCardAsync();

        Assert.Empty(schema.Validate(SchemaOnly.Card(Json(name))).Select(e => $"{e.Path} {e.Kind}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_card_fits_and_says_the_same_without_being_drawn(string name)
    {
        var card = OutcomeCard.Create(
            Outcomes[name], [.. Enumerable.Range(0, 200).Select(n => $"29:1234567890-1234567890-1234567890-{n}")]);

        Assert.InRange(CardJson.Size(card), 100, CardJson.MaxBytes);
        Assert.False(string.IsNullOrWhiteSpace(card.FallbackText));
        Assert.True(card.Refresh is null || card.Refresh.UserIds.Count <= ActionCard.MaxRefreshUsers);
        Assert.True(card.Actions is null || card.Actions.Count <= 6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_input_has_a_label_and_every_button_a_verb_and_an_id(string name)
    {
        foreach (var element in Elements(JsonDocument.Parse(Json(name)).RootElement))
        {
            var type = element.TryGetProperty("type", out var t) ? t.GetString() : null;
            if (type?.StartsWith("Input.", StringComparison.Ordinal) == true)
                Assert.True(
                    element.TryGetProperty("label", out _) && element.TryGetProperty("id", out _),
                    $"an {type} of {name}");
            if (type == "Action.Execute")
                Assert.NotEmpty(element.GetProperty("data").EnumerateObject());
            if (type == "ColumnSet")
                Assert.True(element.GetProperty("columns").GetArrayLength() <= 2, "more columns do not fit a phone");
        }
    }

    [Fact]
    public void The_older_changes_of_an_action_are_one_press_away_and_lead_back()
    {
        var history = new HistoryShown(
            View(3), [.. Enumerable.Range(1, 45).Select(n => new HistoryLine(new DateTime(2026, 11, 22), "Dee", $"change {n}.", false))]);

        var pages = Enumerable.Range(1, 4)
            .Select(page => CardJson.Write(OutcomeCard.Create(history with { Page = page })).GetRawText()).ToList();

        Assert.Contains("and 25 earlier changes", pages[0], StringComparison.Ordinal);
        Assert.Contains("and 5 earlier changes", pages[1], StringComparison.Ordinal);
        Assert.Contains("change 25.", pages[1], StringComparison.Ordinal);
        Assert.DoesNotContain("change 26.", pages[1], StringComparison.Ordinal);
        Assert.Contains("\"changes\":1", pages[1], StringComparison.Ordinal);
        Assert.Contains("change 1.", pages[2], StringComparison.Ordinal);
        Assert.Equal(pages[2], pages[3]);
    }

    [Fact]
    public void Matters_that_do_not_fit_are_a_file_to_press()
    {
        var matters = (MattersArisingShown)Outcomes["matters arising"] with { CommitteeId = 3, MeetingId = 7 };

        var json = CardJson.Write(OutcomeCard.Create(matters)).GetRawText();

        Assert.Contains(RegisterVerbs.MattersFile, json, StringComparison.Ordinal);
        Assert.Contains("\"committee\":3,\"meeting\":7", json, StringComparison.Ordinal);
        Assert.DoesNotContain(
            RegisterVerbs.MattersFile, CardJson.Write(OutcomeCard.Create(matters with { Text = "Minute 1" })).GetRawText(),
            StringComparison.Ordinal);
    }

    private static ListQuery Query =>
        new(new ActionFilter { About = "knife arches", Meeting = new(8, 10, null, false, "8 October") }, [1]);

    private static OwnerQuestion Question(int number) =>
        new(new("HOB", number), "Collins", [new("3", "Dee Collins", null), new("4", "Dan Collins", "Treasurer")]);

    internal static ActionView View(int number) => new()
    {
        Reference = new("HOB", number),
        Committee = "Harbour Oversight Board",
        Text = "send the figures",
        Owner = "Tom Foster",
        Due = new DateOnly(2026, 12, 3),
        State = ActionState.Open,
        MeetingDate = new DateOnly(2026, 10, 8),
        Item = "5",
        ItemTitle = "Budget",
        Allowed = Enum.GetValues<ActionCommand>().ToHashSet(),
    };

    private static string Json(string name) =>
        CardJson.Write(OutcomeCard.Create(Outcomes[name], ["29:a", "29:b"])).GetRawText();

    private static IEnumerable<JsonElement> Elements(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Elements(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Elements),
        _ => [],
    };
}

using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Import;

/// <summary>
/// The card on which an officer checks an import: what was read, every warning, and each action that waits for a yes.
/// </summary>
internal static class ReviewCard
{
    /// <summary>What a page holds: an action with its buttons weighs as much as four warnings.</summary>
    private const int PageWeight = 16;
    private const int ActionWeight = 4;

    private const int MaxText = 300;
    private const int MaxWarning = 200;
    private const int MaxClosure = 900;

    public static AdaptiveCard Create(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Shown shown => Create(shown.Review, shown.Message),
        ReviewOutcome.Declined refused =>
            new AdaptiveCard { Body = [new TextBlock(CardText.Escape(refused.Reason))], FallbackText = refused.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static AdaptiveCard Create(ImportReview review, string? said = null)
    {
        var pages = Pages(review);
        var page = Math.Clamp(review.Page, 1, pages.Count);
        return new AdaptiveCard
        {
            Body = [.. Head(review, said, page, pages.Count), .. pages[page - 1].Elements],
            NamedActions = pages[page - 1].Actions,
            Actions = [.. Buttons(review, page, pages.Count)],
            FallbackText =
                $"{(said is null ? "" : said + " ")}{review.FileName}: {review.Committee}, {Day(review.Date)}. "
                    + $"{Counts(review)} {Waiting(review)}",
        };
    }

    private static IEnumerable<CardElement> Head(ImportReview review, string? said, int page, int pages)
    {
        if (said is not null)
            yield return new TextBlock(CardText.Escape(said)) { Weight = TextWeight.Bolder };
        yield return TextBlock.Title(
            $"{CardText.Escape(CardText.Truncate(review.Committee, 120))}, {Day(review.Date)}");
        yield return TextBlock.Subtle(
            CardText.Escape(CardText.Truncate(review.FileName, 120))
                + (pages > 1 ? $" – page {page:N0} of {pages:N0}" : ""));
        if (page > 1)
            yield break;
        yield return new TextBlock(Counts(review));
        if (review.OcrConfidence is { } confidence)
            yield return new TextBlock(
                $"Read from a picture: about {confidence.ToString("P0", CultureInfo.GetCultureInfo("en-GB"))} of the "
                    + "letters are sure. Check names and figures against the paper.") { Color =
                    TextColor.Warning };
        if (review.Date is null)
            yield return new TextBlock(
                "No date of the meeting was found. Press “Committee or date” and give it.") { Color =
                    TextColor.Attention };
        if (review.IsToCome)
            yield return new TextBlock(
                "That day is still to come, so the calendar keeps the meeting as planned. If the day is wrong, press "
                    + "“Committee or date”.") { Color =
                    TextColor.Warning };
        if (review.Closure is { } closure)
            yield return new TextBlock(
                CardText.Escape(CardText.Truncate(closure, MaxClosure))) { Color = TextColor.Attention };
        yield return new TextBlock(Waiting(review));
    }

    private static string Counts(ImportReview review)
    {
        var next = review.NextMeeting is { } day ? $" Next meeting: {UkDate.Long(day)}." : "";
        return $"Read: {Number(review.People, "person", "people")}, {Number(review.Items, "item", "items")}, {Number(review.Decisions, "decision", "decisions")}, {Number(review.Passages, "passage", "passages")}.{next}";
    }

    private static string Waiting(ImportReview review) => (review.Proposed.Count, review.Accepted) switch
    {
        (0, 0) => "No actions were found.",
        (0, var done) => $"{Number(done, "action", "actions")} in the register; none is waiting.",
        (var waiting, 0) => $"{Number(waiting, "action is", "actions are")} waiting to be accepted.",
        var (waiting, done) =>
            $"{Number(waiting, "action is", "actions are")} waiting to be accepted; {done:N0} more in the register.",
    };

    private static List<(List<CardElement> Elements, List<string> Actions)> Pages(ImportReview review)
    {
        var entries = review.Changes.Select(
            c => (Weight: 1, Element: (CardElement)TextBlock.Subtle(CardText.Escape(CardText.Truncate(c, MaxWarning)))))
            .Concat(review.Warnings.Select(w => (1, (CardElement)Warning(w))))
            .ToList();
        var pages = new List<(List<CardElement> Elements, List<string> Actions)> { ([], []) };
        var weight = 0;
        foreach (var (heavy, element) in entries)
            Put(heavy, _ => element);
        foreach (var action in review.Proposed)
        {
            Put(ActionWeight, page => Row(review, action, page));
            pages[^1].Actions.Add(action.Reference.ToString());
        }

        return pages;

        void Put(int heavy, Func<int, CardElement> element)
        {
            if (weight + heavy > PageWeight)
            {
                pages.Add(([], []));
                weight = 0;
            }

            pages[^1].Elements.Add(element(pages.Count));
            weight += heavy;
        }
    }

    private static TextBlock Warning((int Line, string Text) warning) =>
        new(
            $"Line {warning.Line:N0}: {CardText.Escape(CardText.Truncate(warning.Text, MaxWarning))}") { Color =
                TextColor.Warning, Spacing = Spacing.Small };

    private static Container Row(ImportReview review, ReviewedAction action, int page)
    {
        var reference = action.Reference.ToString();
        var about = new[]
        {
            action.Owner is { } owner ? CardText.Escape(CardText.Truncate(owner, 80)) : "nobody yet",
            action.Due is { } due
                ? UkDate.Short(due)
                : action.DueText is { } words
                ? CardText.Escape(CardText.Truncate(words, 60))
                : "no date",
            action.Item is { } item ? "item " + CardText.Escape(CardText.Truncate(item, 60)) : null,
            action.Line is { } line ? $"line {line:N0}" : null,
        };
        return new Container(
        [
            new TextBlock($"**{reference}** {CardText.Escape(CardText.Truncate(action.Text, MaxText))}"),
            TextBlock.Subtle(string.Join(" · ", about.Where(a => a is not null))),
            new ActionSet(
            [
                ExecuteAction.Button(
                    $"Accept {reference}", ReviewVerbs.Accept, ("meeting", review.MeetingId), ("action", reference),
                    ("page", page)),
                OwnerForm(review, action, page),
                ExecuteAction.Button(
                    "Not an action", ReviewVerbs.Reject, ("meeting", review.MeetingId), ("action", reference),
                    ("page", page)),
            ]),
        ])
        {
            Separator = true,
        };
    }

    private static ShowCardAction OwnerForm(ImportReview review, ReviewedAction action, int page) =>
        new(new AdaptiveSubCard(
    [
        new TextInput($"Owner of {action.Reference}")
        {
            Id = ReviewVerbs.OwnerInput(action.Reference),
            Value = action.Owner,
            MaxLength = 200,
            Placeholder = "A name, an office or an abbreviation",
        },
    ])
    {
        Actions = [
            ExecuteAction.Button(
                "Save owner", ReviewVerbs.Owner, ("meeting", review.MeetingId), ("action", action.Reference.ToString()),
                ("page", page))],
    })
    {
        Title = "Owner",
    };

    private static IEnumerable<CardAction> Buttons(ImportReview review, int page, int pages)
    {
        if (review.Proposed.Count > 0)
            yield return ExecuteAction.Button(
                review.Proposed.Count == 1 ? "Accept it" : $"Accept all {review.Proposed.Count:N0}",
                ReviewVerbs.AcceptAll, ("meeting", review.MeetingId));
        yield return CorrectForm(review);
        if (page == 1 && RestrictionForm.Create(review, page) is { } restrictions)
            yield return restrictions;
        if (page > 1)
            yield return ExecuteAction.Button(
                "Back", ReviewVerbs.Show, ("meeting", review.MeetingId), ("page", page - 1));
        if (page < pages)
            yield return ExecuteAction.Button(
                "Next", ReviewVerbs.Show, ("meeting", review.MeetingId), ("page", page + 1));
    }

    private static ShowCardAction CorrectForm(ImportReview review) => new(new AdaptiveSubCard(
    [
        new ChoiceSetInput(
            "Committee",
            [.. review.Committees.Take(MaxCommittees).Select(c => new Choice(CardText.Truncate(c.Name, 80), c.Id.ToString(CultureInfo.InvariantCulture)))])
        {
            Id = "committee", Value = review.CommitteeId.ToString(CultureInfo.InvariantCulture),
        },
        new DateInput("Date of the meeting")
        {
            Id = "date",
            Value = review.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
    ])
    {
        Actions = [ExecuteAction.Button("Save", ReviewVerbs.Correct, ("meeting", review.MeetingId))],
    })
    {
        Title = "Committee or date",
    };

    /// <summary>
    /// More do not fit beside the actions; an officer of so many can name the committee when importing.
    /// </summary>
    private const int MaxCommittees = 30;

    private static string Day(DateOnly? date) => date is { } day ? UkDate.Long(day) : "no date printed";

    private static string Number(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count:N0} {more}";
}

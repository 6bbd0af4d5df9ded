using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>
/// The card on which an officer checks an import: what was read, every warning, and each action that waits for a yes.
/// </summary>
internal static class ReviewCard
{
    /// <summary>The capacity of a page: an action with its buttons weighs as much as four warnings.</summary>
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
                $"{(said is null ? "" : said + " ")}{review.FileName}: {review.Committee}, "
                    + $"{ImportWords.Date(review.Date)}. "
                    + $"{ImportWords.Found(review)} {ImportWords.Waiting(review.Proposed.Count, review.Accepted)}",
        };
    }

    private static IEnumerable<CardElement> Head(ImportReview review, string? said, int page, int pages)
    {
        if (said is not null)
            yield return new TextBlock(CardText.Escape(said)) { Weight = TextWeight.Bolder };
        yield return TextBlock.Title(
            $"{CardText.Escape(CardText.Truncate(review.Committee, 120))}, {ImportWords.Date(review.Date)}");
        yield return TextBlock.Subtle(
            CardText.Escape(CardText.Truncate(review.FileName, 120))
                + (pages > 1 ? $" – page {page:N0} of {pages:N0}" : ""));
        if (page > 1)
            yield break;
        yield return new TextBlock(ImportWords.Found(review));
        if (review.OcrConfidence is { } confidence)
            yield return new TextBlock(ImportWords.FromScan(confidence)) { Color = TextColor.Warning };
        if (review.Date is null)
            yield return new TextBlock(ImportWords.NoDate) { Color = TextColor.Attention };
        if (review.IsToCome)
            yield return new TextBlock(ImportWords.DateToCome) { Color = TextColor.Warning };
        if (review.Closure is { } closure)
            yield return new TextBlock(
                CardText.Escape(CardText.Truncate(closure, MaxClosure))) { Color = TextColor.Attention };
        yield return new TextBlock(ImportWords.Waiting(review.Proposed.Count, review.Accepted));
    }

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

    private static TextBlock Warning(DocumentWarning warning) =>
        new(
            $"Line {warning.Line:N0}: {CardText.Escape(CardText.Truncate(warning.Text, MaxWarning))}") { Color =
                TextColor.Warning, Spacing = Spacing.Small };

    private static Container Row(ImportReview review, ReviewedAction action, int page)
    {
        var reference = action.Reference.ToString();
        var about = new[]
        {
            action.Owner is { } owner ? CardText.Escape(CardText.Truncate(owner, 80)) : "no owner yet",
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
                review.Proposed.Count == 1 ? "Accept" : $"Accept all {review.Proposed.Count:N0}",
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
        if (review.LeadsToOthers)
            yield return ExecuteAction.Button("All imports", ArchiveVerbs.Show, ("page", 1));
    }

    private static ShowCardAction CorrectForm(ImportReview review) => new(new AdaptiveSubCard(
    [
        new ChoiceSetInput(
            "Committee",
            [.. review.Committees.Take(MaxCommittees).Select(c => new Choice(
                    CardText.Truncate(c.Name, 80), c.Id.ToString(CultureInfo.InvariantCulture)))])
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
}

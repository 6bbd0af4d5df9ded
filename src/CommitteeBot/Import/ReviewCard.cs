using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Drafts;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>
/// The card on which an officer checks an import: what was read, every warning, and each action that waits, to be
/// ticked.
/// </summary>
internal static class ReviewCard
{
    /// <summary>The capacity of a page: an action with its inputs weighs as much as four warnings.</summary>
    private const int PageWeight = 20;
    private const int ActionWeight = 4;

    private const int MaxWarning = 200;
    private const int MaxClosure = 900;
    private const int NamesInQuestion = 8;
    private const int NamesBytes = 5000;

    public static AdaptiveCard Create(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Shown { Question: { } question } shown => Create(shown.Review, question: question),
        ReviewOutcome.Shown shown => Create(shown.Review, shown.Message, shown.Press, doubts: shown.Doubts),
        ReviewOutcome.FormShown { IsRestriction: true } form => RestrictionForm.Create(form.Review),
        ReviewOutcome.FormShown form => CorrectMeetingForm.Create(form.Review),
        ReviewOutcome.Declined refused =>
            new AdaptiveCard { Body = [new TextBlock(CardText.Escape(refused.Reason))], FallbackText = refused.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <param name="press">What has just been done can be undone by it.</param>
    /// <param name="question">What is to be confirmed first.</param>
    /// <param name="doubts">Of what was accepted, whose owner may be one of several.</param>
    public static AdaptiveCard Create(
        ImportReview review, string? said = null, string? press = null, ReviewQuestion? question = null,
        IReadOnlyList<OwnerDoubt>? doubts = null)
    {
        var pages = Pages(review, question);
        var page = Math.Clamp(review.Page, 1, pages.Count);
        return new AdaptiveCard
        {
            Body =
            [
                .. Notice(review, said, press, page), .. OwnerDoubtRow.Create(doubts ?? [], ReviewVerbs.Owner),
                .. question is null ? [] : Question(review, question, page),
                .. Head(review, page), .. pages[page - 1].Elements, .. Turns(review, page, pages.Count),
            ],
            NamedActions = pages[page - 1].Actions,
            Actions = CardButtons.Arrange(
                Buttons(review, page, pages.Count, Boxes(pages[page - 1].Actions, question), question is not null),
                question is null ? 0 : 1),
            FallbackText =
                $"{(said is null ? "" : said + " ")}{review.FileName}: {review.Committee}, "
                    + $"{ImportWords.Date(review.Date)}. "
                    + $"{ImportWords.Found(review)} {ImportWords.Waiting(review.Proposed.Count, review.Accepted)}"
                + OwnerDoubtRow.Plain(doubts),
        };
    }

    private static IEnumerable<CardElement> Notice(ImportReview review, string? said, string? press, int page)
    {
        if (said is null)
            yield break;
        yield return press is null
            ? CardNotice.Done(said)
            : CardNotice.Done(said, ExecuteAction.Button(
                "Undo", ReviewVerbs.Undo, ("meeting", review.MeetingId), ("press", press), ("page", page)));
    }

    private static IEnumerable<CardElement> Question(ImportReview review, ReviewQuestion question, int page)
    {
        var named = string.Join(',', question.Actions);
        List<string> words = [.. ImportWords.Named(review, question)];
        yield return CardNotice.Warning(
            ImportWords.Question(question), string.Join("; ", words.Take(NamesInQuestion)),
            [
                .. CardRest.Create(
                    "rest-question", [.. words.Skip(NamesInQuestion).Select(w => TextBlock.Subtle(CardText.Escape(w)))],
                    shown: 0, NamesBytes),
                new ActionSet([CardButtons.Positive(ExecuteAction.Button(
                    ImportWords.Confirm(question), question.Accepts ? ReviewVerbs.AcceptNamed : ReviewVerbs.RejectNamed,
                    ("meeting", review.MeetingId), ("page", page), ("actions", named)))]),
            ]);
    }

    private static IEnumerable<CardElement> Head(ImportReview review, int page)
    {
        yield return TextBlock.Title(CardText.Escape(ImportWords.Heading(review)));
        yield return TextBlock.Meta(CardText.Escape(ImportWords.Place(review)));
        if (page > 1)
            yield break;
        if (review.IsDraftToCheck)
            yield return CardNotice.Done(
                DraftWords.IsDraft,
                ExecuteAction.Button(DraftWords.CheckIt, DraftVerbs.Check, ("meeting", review.MeetingId)));
        if (review.OcrConfidence is { } confidence)
            yield return CardNotice.Warning(ImportWords.FromScan(confidence), ImportWords.CheckOriginal);
        if (review.Date is null)
            yield return CardNotice.Urgent(ImportWords.NoDate, ImportWords.AddDate);
        if (review.HasHeard)
            yield return CardNotice.Warning(ImportWords.WasSaid, ImportWords.WasSaidAdvice);
        if (review.IsToCome)
            yield return CardNotice.Warning(ImportWords.DateToCome, ImportWords.DateToComeAdvice);
        if (review.Closure is { } closure)
            yield return Closure(closure);
        if (review.Proposed.Count == 0)
            yield return new TextBlock(ImportWords.Waiting(0, review.Accepted)) { Spacing = Spacing.Small };
    }

    private static Container Closure(string closure)
    {
        var shown = CardText.Truncate(closure, MaxClosure);
        var end = shown.IndexOf(". ", StringComparison.Ordinal);
        return end < 0
            ? CardNotice.Urgent(shown, null)
            : CardNotice.Urgent(shown[..(end + 1)], shown[(end + 2)..]);
    }

    private static List<(List<CardElement> Elements, List<string> Actions)> Pages(
        ImportReview review, ReviewQuestion? question)
    {
        var entries = review.Changes.Select(c => TextBlock.Subtle(CardText.Escape(CardText.Truncate(c, MaxWarning))))
            .Concat(review.Warnings.Select(Warning)).ToList();
        var pages = new List<(List<CardElement> Elements, List<string> Actions)> { ([], []) };
        var weight = 0;
        foreach (var element in entries)
            Put(1, element);
        foreach (var action in review.Proposed)
        {
            var isTicked = question is not { Accepts: false } || !question.Actions.Contains(action.Reference);
            Put(ActionWeight, ReviewRow.Create(action, review.Today, isTicked));
            pages[^1].Actions.Add(action.Reference.ToString());
        }

        return pages;

        void Put(int heavy, CardElement element)
        {
            if (weight + heavy > PageWeight)
            {
                pages.Add(([], []));
                weight = 0;
            }

            pages[^1].Elements.Add(element);
            weight += heavy;
        }
    }

    private static TextBlock Warning(DocumentWarning warning) =>
        TextBlock.Subtle($"Line {warning.Line:N0}: {CardText.Escape(CardText.Truncate(warning.Text, MaxWarning))}");

    private static IEnumerable<CardElement> Turns(ImportReview review, int page, int pages)
    {
        if (pages == 1)
            yield break;
        List<CardAction> turns = [];
        if (page > 1)
            turns.Add(Turn("Back", page - 1));
        if (page < pages)
            turns.Add(Turn("Next", page + 1));
        yield return CardNotice.Done($"page {page:N0} of {pages:N0}", [.. turns]);

        ExecuteAction Turn(string title, int to) => Button(review, title, ReviewVerbs.Show, to);
    }

    /// <summary>How the boxes of the page are drawn.</summary>
    private static (string Shown, string Ticked) Boxes(List<string> actions, ReviewQuestion? question)
    {
        var unticked = question is { Accepts: false } ? question.Actions.Select(a => a.ToString()).ToHashSet() : [];
        return (string.Join(',', actions), string.Join(',', actions.Where(a => !unticked.Contains(a))));
    }

    private static IEnumerable<CardAction> Buttons(
        ImportReview review, int page, int pages, (string Shown, string Ticked) boxes, bool isAsking)
    {
        if (boxes.Shown.Length > 0)
        {
            var accept = OfBoxes(ImportWords.AcceptTheTicked, ReviewVerbs.AcceptTicked);
            yield return isAsking ? accept : CardButtons.Positive(accept);
            yield return OfBoxes(ImportWords.RejectTheRest, ReviewVerbs.AskReject);
        }

        if (pages > 1 && review.Proposed.Count > 0)
            yield return Button(
                review, ImportWords.AcceptAll(review.Proposed.Count), ReviewVerbs.AskAcceptAll, page);
        if (review.HasMinutes)
            yield return Button(review, ImportWords.ChangeCommitteeOrDate, ReviewVerbs.CorrectForm, page);
        if (RestrictionForm.IsFor(review))
            yield return Button(review, ImportWords.PrivateOrOpen, ReviewVerbs.RestrictionForm, page);
        if (review.LeadsToOthers)
            yield return ExecuteAction.Button(ImportWords.AllImports, ArchiveVerbs.Show, ("page", 1));

        ExecuteAction OfBoxes(string title, string verb) => ExecuteAction.Button(
            title, verb,
            [.. Ids(review, page), (ReviewVerbs.ShownKey, boxes.Shown), (ReviewVerbs.TickedKey, boxes.Ticked)]);
    }

    private static ExecuteAction Button(ImportReview review, string title, string verb, int page) =>
        ExecuteAction.Button(title, verb, [.. Ids(review, page)]);

    public static IReadOnlyList<(string Key, JsonNode? Value)> Ids(ImportReview review, int page) =>
        [("meeting", review.MeetingId), ("page", page)];
}

using CommitteeBot.Chat.Turns;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Drafts;
using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Chat.Import;

/// <summary>Files of minutes sent in chat, and the card on which an officer checks what was read out of them.</summary>
internal static class ImportRoutes
{
    public static IServiceCollection AddImportTurns(this IServiceCollection services) => services
        .AddScoped<FileTurn>()
        .AddScoped<ZipReply>()
        .AddScoped<ReviewButtons>()
        .AddScoped<ReviewTickButtons>()
        .AddChangeButton<ReviewTickButtons>(ReviewVerbs.AcceptTicked, b => b.AcceptTickedAsync)
        .AddChangeButton<ReviewTickButtons>(ReviewVerbs.AcceptNamed, b => b.AcceptNamedAsync)
        .AddChangeButton<ReviewTickButtons>(ReviewVerbs.RejectNamed, b => b.RejectNamedAsync)
        .AddChangeButton<ReviewTickButtons>(ReviewVerbs.AskAcceptAll, b => b.AskAcceptAllAsync)
        .AddChangeButton<ReviewTickButtons>(ReviewVerbs.AskReject, b => b.AskRejectAsync)
        .AddChangeButton<ReviewTickButtons>(ReviewVerbs.CorrectForm, b => b.CorrectFormAsync)
        .AddChangeButton<ReviewTickButtons>(ReviewVerbs.RestrictionForm, b => b.RestrictionFormAsync)
        .AddChangeButton<ReviewTickButtons>(ReviewVerbs.Undo, b => b.UndoAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Show, b => b.ShowAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Accept, b => b.AcceptAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.AcceptAll, b => b.AcceptAllAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Reject, b => b.RejectAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Owner, b => b.OwnerAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Correct, b => b.CorrectAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.OpenDocument, b => b.OpenDocumentAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.CloseDocument, b => b.CloseDocumentAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.OpenItem, b => b.OpenItemAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.CloseItem, b => b.CloseItemAsync)
        .AddScoped<DraftTurn>()
        .AddIntent<CheckDraftIntent, DraftTurn>(t => t.RunAsync)
        .AddShowButton<DraftTurn>(DraftVerbs.Check, t => t.CheckAsync)
        .AddScoped<ArchiveTurn>()
        .AddIntent<ReviewImportsIntent, ArchiveTurn>(t => t.ShowAsync)
        .AddIntent<ReviewMinutesIntent, ArchiveTurn>(t => t.ReviewMinutesAsync)
        .AddIntent<AcceptProposalsIntent, ArchiveTurn>(t => t.AcceptAsync)
        .AddIntent<RejectProposalsIntent, ArchiveTurn>(t => t.RejectAsync)
        .AddIntent<ProposeAgainIntent, ArchiveTurn>(t => t.ProposeAgainAsync)
        .AddIntent<RejectActionsIntent, ArchiveTurn>(t => t.RejectActionsAsync)
        .AddIntent<DateMinutesIntent, ArchiveTurn>(t => t.DateAsync)
        .AddScoped<ArchiveButtons>()
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.Show, b => b.ShowAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.AcceptTicked, b => b.AcceptTickedAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.Accept, b => b.AcceptAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.Reject, b => b.RejectAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.Owner, b => b.OwnerAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.CloseOlder, b => b.CloseOlderAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.ProposeAgain, b => b.ProposeAgainAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.Right, b => b.RightAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.Date, b => b.DateAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.UndoDate, b => b.UndoDateAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.OneMeeting, b => b.OneMeetingAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.UseEarlier, b => b.UseEarlierAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.TwoMeetings, b => b.TwoMeetingsAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.Undo, b => b.UndoAsync)
        .AddChangeButton<ArchiveButtons>(ArchiveVerbs.Merge, b => b.MergeAsync);
}

using CommitteeBot.Chat.Turns;
using CommitteeBot.Import;

namespace CommitteeBot.Chat.Import;

/// <summary>Files of minutes sent in chat, and the card on which an officer checks what was read out of them.</summary>
internal static class ImportRoutes
{
    public static IServiceCollection AddImportTurns(this IServiceCollection services) => services
        .AddScoped<FileTurn>()
        .AddScoped<ReviewButtons>()
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Show, b => b.ShowAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Accept, b => b.AcceptAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.AcceptAll, b => b.AcceptAllAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Reject, b => b.RejectAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Owner, b => b.OwnerAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.Correct, b => b.CorrectAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.OpenDocument, b => b.OpenDocumentAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.CloseDocument, b => b.CloseDocumentAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.OpenItem, b => b.OpenItemAsync)
        .AddChangeButton<ReviewButtons>(ReviewVerbs.CloseItem, b => b.CloseItemAsync);
}

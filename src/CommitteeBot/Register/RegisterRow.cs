using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>An action of the register as a row, which opens when it is pressed.</summary>
internal static class RegisterRow
{
    /// <param name="origin">The card that the row is on, for the way back.</param>
    public static Container Create(
        ActionView action, CardOrigin? origin = null, params IReadOnlyList<CardElement> more) =>
        CardActionRow.Create(action.Text, ActionWords.Meta(action), Badge(action), Open(action.Reference, origin), more);

    public static ExecuteAction Open(ActionReference action, CardOrigin? origin = null) =>
        RegisterButton.Create(CardLabels.Open($"{action}"), RegisterVerbs.Show, action, origin);

    /// <summary>Only for what isn't as it should be, or no longer open.</summary>
    public static Badge? Badge(ActionView action) => action switch
    {
        { DaysOverdue: > 0 } => Cards.Badge.Urgent(ActionInBrief.Late(action.DaysOverdue)),
        { OwnerHasLeft: true } => Cards.Badge.Urgent(OwnerReplies.BadgeHasLeft),
        { State: ActionState.Open or ActionState.InProgress, Owner: null } => Cards.Badge.Plain(ActionInBrief.NoOwner),
        { State: ActionState.Open or ActionState.InProgress } => null,
        _ => Cards.Badge.Plain(CardText.Capital(ActionWords.State(action))),
    };
}

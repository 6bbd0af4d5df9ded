using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes.Parsing.Votes;

public sealed class MotionReaderTests
{
    [Theory]
    [InlineData(
        "Proposed by Cllr Bell, seconded by Cllr Cole and agreed that the grass contract be renewed for one " +
            "year.",
        "moved Ann Bell; seconded Tom Cole; carried")]
    [InlineData(
        "RESOLVED, on the motion of Councillor P. Nair, seconded by Councillor O. Pugh, to write to the " +
            "Minister.",
        "moved Priya Nair; seconded Owen Pugh; carried")]
    [InlineData(
        "Councillor Cole moved and Councillor Bell seconded that the report be received. The motion was " +
            "carried unanimously.",
        "moved Tom Cole; seconded Ann Bell; carried; unanimous")]
    [InlineData(
        "It was RESOLVED to approve the budget (Prop: RA, Sec: TC). All in favour.",
        "moved RA; seconded TC; carried; unanimous")]
    [InlineData(
        "The minutes were approved as a correct record (proposed Cllr Adair, seconded Cllr Muir; 5 for, 0 " +
            "against, 2 abstentions).",
        "moved Ruth Adair; seconded Iain Muir; for 5; against 0; abstained 2; carried")]
    [InlineData(
        "The amendment, proposed by Cllr Pugh and seconded by Cllr Nair, was put to the vote and lost by 4 " +
            "votes to 3.",
        "amendment; moved Owen Pugh; seconded Priya Nair; for 3; against 4; lost")]
    [InlineData(
        "On being put to the vote there were 4 votes in favour and 4 against. The Chair used her casting " +
            "vote in favour and the motion was carried.",
        "for 4; against 4; casting The Chair for; carried")]
    [InlineData(
        "FOR (3): Cllrs Bell, Cole and Adair. AGAINST (2): Cllrs Pugh and Nair. ABSTAINED (1): Cllr Muir.",
        "for 3: Ann Bell, Tom Cole, Ruth Adair; against 2: Owen Pugh, Priya Nair; abstained 1: Iain Muir")]
    [InlineData("It was agreed unanimously to support the fair.", "carried; unanimous")]
    [InlineData("RESOLVED nem con that the lease be extended.", "carried; nem con")]
    [InlineData("The motion fell for want of a seconder, having been moved by Cllr Muir.", "moved Iain Muir; fell")]
    [InlineData(
        "On the proposal of Cmhlr. Ó Briain, seconded by Councillor Adair, the minutes were adopted.",
        "moved Seán Ó Briain; seconded Ruth Adair; carried")]
    [InlineData(
        "A recorded vote was requested. Those voting for: Councillors A. Bell, T. Cole. Those voting " +
            "against: Councillor O. Pugh. Abstaining: none.",
        "for: Ann Bell, Tom Cole; against: Owen Pugh; abstained 0")]
    [InlineData(
        "Upon a show of hands the recommendation was approved by 7 votes to 2 with one abstention.",
        "for 7; against 2; abstained 1; carried")]
    [InlineData(
        "Proposer: Cllr Nair    Seconder: Cllr Bell    Vote: 6/1/0",
        "moved Priya Nair; seconded Ann Bell; for 6; against 1; abstained 0")]
    [InlineData(
        "The Clerk recommended the lower quote and members agreed to accept it. Cllr Cole proposed, Cllr " +
            "Bell seconded.",
        "moved Tom Cole; seconded Ann Bell")]
    [InlineData(
        "Moved by Mrs J. Heath, seconded by Mr D. Lowe: that the accounts be adopted. Carried.",
        "moved Mrs J. Heath; seconded Mr D. Lowe; carried")]
    [InlineData(
        "Councillor Muir, seconded by Councillor Adair, moved that the question be now put.",
        "moved Iain Muir; seconded Ruth Adair")]
    [InlineData(
        "The proposal to close the hall was defeated, three Members voting for and six against.",
        "for 3; against 6; lost")]
    [InlineData("Approval was given with one vote against.", "against 1; carried")]
    [InlineData("Cllr Pugh asked that his vote against the decision be recorded.", "against: Owen Pugh")]
    [InlineData(
        "Cllr Bell proposed accepting the quote; this was seconded by Cllr Nair and carried with Cllr Pugh " +
            "abstaining.",
        "moved Ann Bell; seconded Priya Nair; abstained: Owen Pugh; carried")]
    [InlineData(
        "Cllr Adair nominated Cllr Cole as Vice-Chair, seconded by Cllr Bell. There being no other " +
            "nominations Cllr Cole was elected.",
        "moved Ruth Adair; seconded Ann Bell; carried")]
    [InlineData(
        "The motion was put and declared carried, eight Members voting in favour, none against and Cllr Muir " +
            "abstaining.",
        "for 8; against 0; abstained: Iain Muir; carried")]
    [InlineData(
        "The Convener, seconded by Councillor Muir, moved approval of the recommendations. Councillor Pugh, " +
            "seconded by Councillor Nair, moved as an amendment that consideration be deferred. On a vote 9 " +
            "voted for the motion and 5 for the amendment.",
        "moved The Convener; seconded Iain Muir; for 9 / amendment; moved Owen Pugh; seconded Priya " +
            "Nair; for 5")]
    [InlineData("The trustees voted 5-2 in favour of selling the van.", "for 5; against 2; carried")]
    [InlineData("The Board approved the plan without dissent.", "carried; nem con")]
    [InlineData(
        "A vote was taken: 3 in favour, 3 against, 1 abstention; the Chair exercised a casting vote against " +
            "and the proposal was not carried.",
        "for 3; against 3; abstained 1; casting the Chair against; lost")]
    [InlineData(
        "Councillor Adair MOVED, Councillor Cole SECONDED, that the order be made. The motion on being put " +
            "was CARRIED by 5 votes to 2.",
        "moved Ruth Adair; seconded Tom Cole; for 5; against 2; carried")]
    [InlineData(
        "It was moved by Councillor Muir, duly seconded by Councillor Bell, and resolved that the fees be " +
            "frozen.",
        "moved Iain Muir; seconded Ann Bell; carried")]
    [InlineData(
        "Resolved unanimously on the proposition of Cllr. R. Adair, seconded by Cllr. P. Nair.",
        "moved Ruth Adair; seconded Priya Nair; carried; unanimous")]
    [InlineData(
        "The resolution was proposed by Cllr Cole, seconded by Cllr Muir and passed with 4 in favour and " +
            "Cllrs Pugh and Nair against.",
        "moved Tom Cole; seconded Iain Muir; for 4; against: Owen Pugh, Priya Nair; carried")]
    [InlineData(
        "Votes in favour: 6. Votes against: 1. Abstentions: 0. Motion carried.",
        "for 6; against 1; abstained 0; carried")]
    [InlineData(
        "On a recorded vote there voted for the motion: Councillors Bell, Cole, Muir (3); against: " +
            "Councillor Pugh (1).",
        "for 3: Ann Bell, Tom Cole, Iain Muir; against 1: Owen Pugh")]
    [InlineData(
        "The vote being tied, the Chairman gave his casting vote for the proposal.",
        "casting the Chairman for")]
    [InlineData("Agreed (prop. Cllr Bell/sec. Cllr Cole).", "moved Ann Bell; seconded Tom Cole; carried")]
    [InlineData(
        "Cllr Nair then moved an amendment, seconded by Cllr Pugh, to defer the matter to July. The " +
            "amendment fell, with 2 for and 5 against. The original motion was then carried 5-2.",
        "amendment; moved Priya Nair; seconded Owen Pugh; for 2; against 5; lost / for 5; against 2; carried")]
    [InlineData("Members voted 6 to 1 to reject the tender.", "for 6; against 1")]
    [InlineData(
        "Motion to approve the accounts: Ann Bell. Second: Tom Cole. Motion passes.",
        "moved Ann Bell; seconded Tom Cole; carried")]
    [InlineData(
        "This was put to the vote and agreed with 1 abstention (Cllr Muir).",
        "abstained 1: Iain Muir; carried")]
    [InlineData("The Committee agreed, by a majority of 4 to 3, to refuse consent.", "for 4; against 3; carried")]
    [InlineData("Cllr Pugh withdrew his motion.", "moved Owen Pugh; withdrawn")]
    [InlineData("Cllr Cole proposed that the meeting be adjourned but there was no seconder.", "moved Tom Cole; fell")]
    [InlineData(
        "Accepted by all present (P: Cllr Adair; S: Cllr Muir)",
        "moved Ruth Adair; seconded Iain Muir; carried; unanimous")]
    [InlineData(
        "Proposed Cllr Cole 2nd Cllr Adair. Vote: unanimous.",
        "moved Tom Cole; seconded Ruth Adair; carried; unanimous")]
    [InlineData("There were five votes for, two against, and no abstentions.", "for 5; against 2; abstained 0")]
    [InlineData("By show of hands: For – 4, Against – 0, Abst – 1", "for 4; against 0; abstained 1")]
    [InlineData(
        "The amendment was accepted by the proposer and seconder and became part of the substantive motion.",
        "amendment; carried")]
    [InlineData(
        "Seconded by Cllr Bell, Cllr Cole's proposal to plant trees was approved.",
        "moved Tom Cole; seconded Ann Bell; carried")]
    [InlineData("All those present voted in favour of the recommendation.", "carried; unanimous")]
    [InlineData(
        "Ar mholadh an Comhairleoir Ó Briain, agus le cuidiú an Comhairleoir Adair, the report was noted.",
        "moved Seán Ó Briain; seconded Ruth Adair")]
    [InlineData(
        "Moved: Cllr Cole. Seconded: Cllr Adair. RESOLVED (unanimous).",
        "moved Tom Cole; seconded Ruth Adair; carried; unanimous")]
    [InlineData(
        "Cllr Nair's motion to fund the bus, seconded by Cllr Cole, was lost 2-4.",
        "moved Priya Nair; seconded Tom Cole; for 2; against 4; lost")]
    [InlineData(
        "The Chairman put the proposal to the vote: 5 in favour, nil against, Cllr Pugh abstaining.",
        "for 5; against 0; abstained: Owen Pugh")]
    [InlineData(
        "AGREED on a proposal by Cllr Adair (seconded Cllr Muir) with four voting in favour and two " +
            "abstaining.",
        "moved Ruth Adair; seconded Iain Muir; for 4; abstained 2; carried")]
    [InlineData(
        "After debate, Councillors Bell and Cole proposed and seconded respectively that the rent be raised; " +
            "carried.",
        "moved Ann Bell; seconded Tom Cole; carried")]
    [InlineData(
        "It was proposed (RA) and seconded (TC) to adopt the policy. Carried nem. con.",
        "moved RA; seconded TC; carried; nem con")]
    [InlineData("Unanimously RESOLVED: to accept the quotation of £450.", "carried; unanimous")]
    [InlineData(
        "Proposed by Iain Muir and seconded by Priya Nair; all in agreement.",
        "moved Iain Muir; seconded Priya Nair; carried; unanimous")]
    [InlineData("The recommendation was agreed, Councillor Pugh dissenting.", "against: Owen Pugh; carried")]
    [InlineData(
        "In accordance with Standing Order 12 the vote was recorded as follows: For: Bell, Cole, Muir; " +
            "Against: Pugh; Abstain: Nair.",
        "for: Ann Bell, Tom Cole, Iain Muir; against: Owen Pugh; abstained: Priya Nair")]
    [InlineData("Councillor Adair wished it to be recorded that she voted against the motion.", "against: Ruth Adair")]
    [InlineData(
        "Cllr Muir proposed Cllr Bell as Chair. This was seconded by Cllr Nair. There were no other " +
            "nominations and Cllr Bell was duly elected.",
        "moved Iain Muir; seconded Priya Nair; carried")]
    [InlineData("The motion was withdrawn with the consent of the seconder.", "withdrawn")]
    [InlineData("Following a vote (4-3) the application was refused.", "for 4; against 3")]
    [InlineData(
        "Proposer Cllr Bell; Seconder Cllr Nair; Vote - unanimous in favour.",
        "moved Ann Bell; seconded Priya Nair; carried; unanimous")]
    [InlineData("The fees were agreed. Prop. RA, 2nd TC, all in favour.", "moved RA; seconded TC; carried; unanimous")]
    public void Motions_are_read_in_any_order_of_words(string body, string expected) =>
        Assert.Equal(expected, string.Join(" / ", Council.WithItem(body).Motions.Select(MotionText.Of)));

    [Theory]
    [InlineData("The proposed development lies on agricultural land and residents were in favour of a smaller scheme.")]
    [InlineData("A vote of thanks was given to the outgoing treasurer.")]
    [InlineData("Cllr Cole moved to Leeds in March and will stand down.")]
    [InlineData("The officer said that the second phase would carry on until spring.")]
    [InlineData("Three people had spoken against the application at the planning meeting of the borough.")]
    [InlineData("The works were carried out by the contractor and two of the lamps were lost.")]
    [InlineData("It was proposed to install a new bin next to the bench.")]
    [InlineData("The residents would vote in the neighbourhood plan referendum on 4 May.")]
    [InlineData("Crimes against the person fell by 4 per cent.")]
    [InlineData("Cllr Bell proposed a vote of thanks to the volunteers.")]
    public void What_only_sounds_like_a_vote_is_none(string body) => Assert.Empty(Council.WithItem(body).Motions);
}

using SupervisionBot.Core.Alumni;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.CloseBatch;

/// <summary>What closing the batch makes of everybody, before and after.</summary>
static class CloseBatchCard
{
    const int MostNamed = 40;
    const int MostDescribed = 12;
    const int MostLacks = 5;

    static readonly Texts Texts = new(typeof(CloseBatchCard));

    /// <param name="changed">Somebody would fare otherwise than was shown before.</param>
    public static Card Of(string id, ClosingView view, Turn turn, bool changed = false)
    {
        var card = new Card(id).Title(
            view.ClosedOn is { } on
                ? Texts.Say("ClosedTitle", ("batch", view.Batch.Name.In(turn.Language)), ("on", Spoken.Date(on, turn.Today)))
                : Texts.Say("AskTitle", ("batch", view.Batch.Name.In(turn.Language)))
        );
        if (changed)
            card.Text(Texts["ChangedSince"]);
        if (view is { ClosedOn: null, IsEarly: true })
            card.Text(Texts.Say("Early", ("ends", Spoken.Date(view.Batch.EndsOn, turn.Today))));
        var (isClosed, alumni, others) = (view.ClosedOn is not null, view.Alumni, view.Others);
        card.Heading(Texts.Say(isClosed ? "AlumniAre" : "AlumniWillBe", ("count", alumni.Count), ("all", view.Trainees.Count)));
        card.Text(
            alumni.Count switch
            {
                0 => Texts["Nobody"],
                > MostNamed => Texts.Say("AndMore", ("names", Names(alumni.Take(MostNamed), turn)), ("count", alumni.Count - MostNamed)),
                _ => Names(alumni, turn),
            }
        );
        if (others.Count > 0)
            card.Heading(Texts.Say(isClosed ? "OthersAre" : "OthersWillNot", ("count", others.Count)));
        var words = new RuleWords(turn);
        foreach (var one in others.Take(MostDescribed))
            card.Item(one.Who.In(turn.Language), Lacks(one, words));
        if (others.Count > MostDescribed)
            card.Hint(Texts.Say("MoreOthers", ("count", others.Count - MostDescribed)));
        return isClosed
            ? card.Hint(Texts["ClosedHint"])
            : card.Hint(Texts["AskHint"])
                .Buttons(
                    new Button(Texts["Close"], CloseBatchVerbs.Close.About(view.Mark), ButtonStyle.Destructive),
                    new Button(Texts["Keep"], CloseBatchVerbs.Keep)
                );
    }

    static string Lacks(ClosingTrainee one, RuleWords words)
    {
        var open = one.Open.ToList();
        if (open.Count == one.Standing.Rules.Count)
            return Texts["LacksAll"];
        var said = string.Join(Texts["Between"], open.Take(MostLacks).Select(words.Line));
        return open.Count > MostLacks ? Texts.Say("LacksMore", ("lacks", said), ("count", open.Count - MostLacks)) : said;
    }

    static string Names(IEnumerable<ClosingTrainee> people, Turn turn) => Spoken.All([.. people.Select(one => one.Who.In(turn.Language))]);
}

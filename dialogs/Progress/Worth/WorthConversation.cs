using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Worth;

/// <summary>
/// What a class was worth: whoever was there says it with a mark and a sentence, whoever taught it and the administrators ask what was said.
/// </summary>
public sealed class WorthConversation(Opinions opinions) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(WorthConversation), "worth")
        {
            Intents = ["class_opinions"],
            Theme = Theme.Progress,
            Seldom = _ => true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = OpinionVerbs.Every,
            CanBe = turn => turn.Input is not Input.Said || !OpinionReader.AsksHowOneStands(turn.Words),
            Fits = turn => IsMark(turn, alone: false) ? Phrase.Opening : Description!.FitsPhrase(turn),
            // A number alone is a mark where it is nothing else.
            Nears = turn => IsMark(turn, alone: true) ? Phrase.NearEnough : Description!.NearsPhrase(turn),
        };

    static bool IsMark(Turn turn, bool alone) =>
        turn.Input is Input.Said
        && turn.Speaker.Is(Role.Trainee)
        && OpinionReader.Read(turn.Words) is { } said
        && (said.IsSure || (alone ? said.Words.Length == 0 : said.Words.Length > 0 && turn.Heard?.Things.Any(OfHours) != true));

    /// <summary>"2, case work with Li Ming" are hours.</summary>
    static bool OfHours(Thing thing) => thing.Kind is not (ThingKind.Number or ThingKind.Group);

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        turn.Speaker.Is(Role.Trainee) ? SpeakAsync(dialogs, turn, cancellationToken) : TellAsync(dialogs, turn, cancellationToken);

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        if (pressed.Verb == OpinionVerbs.Mark)
        {
            var outcome =
                turn.Speaker.Is(Role.Trainee) && OpinionCard.Read(pressed.Subject) is var (session, mark)
                    ? await opinions.GiveAsync(turn.Speaker.AsTrainee(), session, mark, pressed.Words, cancellationToken)
                    : new OpinionOutcome.NotThere();
            await dialogs.Context.ReplaceAsync(OpinionCard.Result(pressed.Card, outcome, words), cancellationToken);
        }
        else if (turn.Speaker.Is(Role.Trainee))
            await AskAsync(dialogs, turn, one => $"{one.Id.Value:N}" == pressed.Subject, cancellationToken);
        else
            await ShowAsync(dialogs, turn, pressed, await AllAsync(turn, cancellationToken), cancellationToken);
    }

    /// <summary>What was typed is kept where it is clear of which class it is said; else that is asked.</summary>
    async Task SpeakAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (OpinionReader.Read(turn.Words) is not { } said)
        {
            if (OpinionReader.AsksOfOthers(turn.Words))
                await dialogs.Context.SayAsync(Texts.Say("OthersUnseen", ("enough", Opinions.Enough)), null, cancellationToken);
            await AskAsync(dialogs, turn, _ => true, cancellationToken);
            return;
        }
        var wanted = await opinions.WantedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var shown = turn
            .Memory.LastCard?.Rows.Select(row => row.Verb == OpinionVerbs.Mark ? OpinionCard.Read(row.Subject)?.Session : null)
            .FirstOrDefault();
        var meant = wanted.Find(one => one.Id == shown) ?? (wanted is [var only] ? only : null);
        if (meant is null)
        {
            await AskAsync(dialogs, turn, _ => true, cancellationToken);
            return;
        }
        turn.NotHeard = true;
        var outcome = await opinions.GiveAsync(turn.Speaker.AsTrainee(), meant.Id, said.Mark, said.Words, cancellationToken);
        await dialogs.Context.ShowAsync(OpinionCard.Result(turn.Memory.NewCard(), outcome, new SessionWords(turn)), null, cancellationToken);
    }

    async Task AskAsync(DialogContext dialogs, Turn turn, Func<Session, bool> about, CancellationToken cancellationToken)
    {
        var (words, id) = (new SessionWords(turn), turn.Memory.NewCard());
        var wanted = (await opinions.WantedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Where(about).ToList();
        var topic = TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words);
        if (topic is not null && wanted.Exists(one => one.Topic == topic.Key))
            wanted.RemoveAll(one => one.Topic != topic.Key);
        var day = turn.Input is Input.Said ? DayReader.Read(turn.Words, turn.Days()).Value : null;
        var ofDay = day is null ? wanted : wanted.FindAll(one => LocalSpan.Of(one.Span, turn.Speaker.Zone).Day == day);
        if (day is { } named && ofDay.Count == 0)
            // Another class is not shown in the place of the one that was meant.
            await dialogs.Context.SayAsync(
                Texts.Say("NotAskedThen", ("when", Spoken.Date(named, turn.Today))),
                [Texts.Shared["Classes"], Texts.Shared["Help"]],
                cancellationToken
            );
        else if (wanted.Count == 0)
            await dialogs.Context.SayAsync(Texts["NothingAsked"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                ofDay is [var one] ? OpinionCard.Ask(id, one, words) : OpinionCard.Which(id, ofDay, words),
                null,
                cancellationToken
            );
    }

    Task<IReadOnlyList<ClassOpinions>> AllAsync(Turn turn, CancellationToken cancellationToken) =>
        opinions.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);

    async Task TellAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await AllAsync(turn, cancellationToken);
        if (turn.Speaker.Is(Role.Administrator) && OpinionReader.AsksByTopic(turn.Words))
            await dialogs.Context.ShowAsync(ByTopic(turn.Memory.NewCard(), all, turn), null, cancellationToken);
        else if (turn.Speaker.Is(Role.Administrator) && OpinionReader.AsksByTeacher(turn.Words))
            await dialogs.Context.ShowAsync(ByTeacher(turn.Memory.NewCard(), all, turn), null, cancellationToken);
        else if (all.Count == 0)
            await dialogs.Context.SayAsync(Texts["NobodyAsked"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else if (Meant(turn, all) is { Count: > 0 } meant)
            await dialogs.Context.ShowAsync(
                meant is [var one]
                    ? OpinionCard.One(turn.Memory.NewCard(), one, turn)
                    : OpinionCard.List(turn.Memory.NewCard(), meant, turn, turn.Speaker.Is(Role.Administrator)),
                null,
                cancellationToken
            );
        else
        {
            await dialogs.Context.SayAsync(Texts["NoneOfThose"], null, cancellationToken);
            await dialogs.Context.ShowAsync(
                OpinionCard.List(turn.Memory.NewCard(), all, turn, turn.Speaker.Is(Role.Administrator)),
                null,
                cancellationToken
            );
        }
    }

    /// <summary>Those of the topic, the days and the teacher that are named.</summary>
    static List<ClassOpinions> Meant(Turn turn, IReadOnlyList<ClassOpinions> all)
    {
        var topic = TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words);
        var days = PeriodReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese)
            ?? (DayReader.Read(turn.Words, turn.Days()).Value is { } day ? Period.Day(day) : null);
        bool Said(string name) => name.Length > 0 && turn.Words.Contains(name, StringComparison.OrdinalIgnoreCase);
        bool Taught(ClassOpinions one) =>
            one.Facts.Guest.Length > 0 ? one.Facts.GuestName is { } guest && Said(guest) : Said(one.Holder.Name) || Said(one.Holder.NameEn);
        var named = all.Any(Taught);
        return
        [
            .. all.Where(one =>
                (topic is null || one.Session.Topic == topic.Key)
                && days?.Contains(LocalSpan.Of(one.Session.Span, turn.Speaker.Zone).Day) != false
                && (!named || Taught(one))
            ),
        ];
    }

    async Task ShowAsync(
        DialogContext dialogs,
        Turn turn,
        Input.Pressed pressed,
        IReadOnlyList<ClassOpinions> all,
        CancellationToken cancellationToken
    )
    {
        var (id, administers) = (turn.Memory.NewCard(), turn.Speaker.Is(Role.Administrator));
        var one = all.FirstOrDefault(each => $"{each.Session.Id.Value:N}" == pressed.Subject);
        var card =
            pressed.Verb == OpinionVerbs.ByTopic && administers ? ByTopic(id, all, turn)
            : pressed.Verb == OpinionVerbs.ByTeacher && administers ? ByTeacher(id, all, turn)
            : pressed.Verb == OpinionVerbs.Open && one is not null ? OpinionCard.One(id, one, turn)
            : all.Count > 0 ? OpinionCard.List(id, all, turn, administers)
            : new Card(id).Text(Texts["NobodyAsked"]).Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    Card ByTopic(string id, IReadOnlyList<ClassOpinions> all, Turn turn)
    {
        var words = new SessionWords(turn);
        return OpinionCard.Totals(id, Texts["ByTopicTitle"], Opinions.By(all, one => words.TopicOf(one.Session)));
    }

    Card ByTeacher(string id, IReadOnlyList<ClassOpinions> all, Turn turn) =>
        OpinionCard.Totals(
            id,
            Texts["ByTeacherTitle"],
            Opinions.By(all, one => one.Facts.Guest.Length > 0 ? SessionWords.Guest(one.Facts) : one.Holder.In(turn.Language))
        );
}

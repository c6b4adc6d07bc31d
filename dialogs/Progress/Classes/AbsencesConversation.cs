using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>Who missed which classes: for an administrator of all, for a supervisor of their own trainees.</summary>
public sealed class AbsencesConversation(Absences absences, ClassBoard board, OpenConversations conversations, TraineeFinder trainees)
    : Conversation(Description),
        IDescribed
{
    const int MostShown = 30;

    public static ConversationDescription Description { get; } =
        new(typeof(AbsencesConversation), "absences", "TriggersAbsences")
        {
            Intents = ["absences"],
            Theme = Theme.Progress,
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && AbsenceAsked.Is(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    string Days(Period period, Turn turn) =>
        period.From == period.To
            ? Spoken.Date(period.From, turn.Today)
            : Texts.Say("FromTo", ("from", Spoken.ShortDate(period.From, turn.Today)), ("to", Spoken.ShortDate(period.To, turn.Today)));

    /// <summary>Who is excused for a class to come: with whoever is expected there.</summary>
    async Task<bool> IsToComeAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var wish = new ClassWish(turn);
        if (wish.Days is null || wish.Days.To < turn.Today)
            return false;
        var meant = (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken)).Where(wish.Fits).ToList();
        if (meant is not [var view])
            return false;
        await ((ClassesConversation)conversations.Open(ClassesConversation.Description)).ShowExpectedAsync(dialogs, turn, view, cancellationToken);
        return true;
    }

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        var own = await trainees.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Words, cancellationToken);
        List<TraineeName> named = [];
        foreach (var name in Strangers.Names(turn))
        {
            var meantBy = PickReader.Named(name, turn.Reading(TraineeFinder.Vocabulary(own))).People;
            if (meantBy.Count == 0)
            {
                await dialogs.Context.SayAsync(
                    Texts.Say("NotYours", ("name", name)),
                    [Texts.Shared["Classes"], Texts.Shared["Help"]],
                    cancellationToken
                );
                return;
            }
            named.AddRange(own.Where(one => meantBy.Contains(one.Id.Value)));
        }
        if (named.Count == 0 && !Description.IsAskedBy(turn) && await IsToComeAsync(dialogs, turn, cancellationToken))
            return;
        var within = named.Count > 0 ? null : QuestionReader.Read(turn.Words, turn.Reading(new PeopleVocabulary([]))).Period;
        var least = AbsenceAsked.AtLeast(turn.Words) ?? 1;
        var meant = (await absences.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(one => named.Count == 0 || named.Exists(name => name.Id == one.Who.Id))
            .Where(one => within?.Contains(LocalTime.Day(one.Session.StartsAt, turn.Speaker.Zone)) != false)
            .GroupBy(one => one.Who.Id)
            .Select(theirs => theirs.ToList())
            .Where(theirs => theirs.Count >= least)
            .OrderByDescending(theirs => theirs.Count)
            .ToList();
        if (meant.Count == 0)
        {
            await dialogs.Context.SayAsync(
                named.Count > 0 ? Texts.Say("NothingMissedBy", ("names", Spoken.All([.. named.Select(one => turn.NameOf(one.Name, one.NameEn))])))
                    : within is not null ? Texts.Say("NobodyMissedThen", ("when", Days(within, turn)))
                    : least > 1 ? Texts.Say("NobodyMissedSoMany", ("count", least))
                    : Texts["NobodyMissed"],
                [Texts.Shared["Classes"], Texts.Shared["Help"]],
                cancellationToken
            );
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(least > 1 ? Texts.Say("AbsencesTitleMany", ("count", least)) : Texts["AbsencesTitle"]);
        foreach (var theirs in meant.Take(MostShown))
            card.Item(
                Texts.Say("AbsencesOf", ("name", words.Name(theirs[0].Who)), ("count", theirs.Count), ("hours", theirs.Sum(one => one.ClassHours))),
                Spoken.All([.. theirs.Select(one => Texts.Say("MissedRow", ("what", words.TopicOf(one.Session)), ("when", words.When(one.Session))))])
            );
        if (meant.Count > MostShown)
            card.Hint(Texts.Say("More", ("count", meant.Count - MostShown)));
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List)), null, cancellationToken);
    }
}

using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Languages;

/// <summary>Changes the language, at any point. The names of the languages are understood in both.</summary>
public sealed class LanguageConversation(PersonLanguage people, OpenConversations conversations) : Conversation(Description), IDescribed
{
    static readonly Texts Own = new(typeof(LanguageConversation));
    static readonly IReadOnlyList<Phrase> English = Phrase.In(Own, "TriggersEnglish");
    static readonly IReadOnlyList<Phrase> Chinese = Phrase.In(Own, "TriggersChinese");

    public static ConversationDescription Description { get; } =
        new(typeof(LanguageConversation), "language")
        {
            Intents = ["language"],
            OnCommandList = true,
            Anywhere = true,
            IsFor = _ => true,
            Fits = turn => Asked(turn) is null ? Description!.FitsPhrase(turn) : Phrase.Whole,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (LanguageAsked.IsForAnother(turn.Words))
        {
            await dialogs.Context.SayAsync(Texts["ForAnother"], null, cancellationToken);
            return;
        }
        if ((Asked(turn) ?? LanguageAsked.In(turn.Words)) is not { } language)
        {
            await dialogs.Context.SayAsync(Texts["Which"], ["English", "中文"], cancellationToken);
            return;
        }
        await people.ChangeAsync(turn.Speaker.Id, language, cancellationToken);
        turn.Memory.Language = null;
        turn.Speak(language);
        var waiting = conversations.Waiting(dialogs);
        await dialogs.Context.SayAsync(Texts["Changed"], waiting is null ? turn.WaysOn() : null, cancellationToken);
        if (waiting != null)
            await waiting.AskAgainAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), cancellationToken);
    }

    static Language? Asked(Turn turn)
    {
        var said = new Phrase(turn.Folded);
        if (English.Contains(said))
            return Language.English;
        return Chinese.Contains(said) ? Language.Chinese : null;
    }
}

using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Languages;

/// <summary>Changes the language, at any point. The names of the languages are understood in both.</summary>
public sealed class LanguageConversation(PersonLanguage people, IServiceProvider services) : Conversation
{
    static readonly Texts Own = new(typeof(LanguageConversation));
    static readonly IReadOnlyList<Phrase> English = Phrase.In(Own, "TriggersEnglish");
    static readonly IReadOnlyList<Phrase> Chinese = Phrase.In(Own, "TriggersChinese");

    public override string Id => "language";

    public override bool OnCommandList => true;

    public override bool Anywhere => true;

    public override bool IsFor(Speaker speaker) => true;

    public override double Fits(Turn turn) => Asked(turn) is null ? base.Fits(turn) : Phrase.Whole;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Asked(turn) is not { } language)
        {
            await dialogs.Context.SayAsync(Texts["Which"], ["English", "中文"], cancellationToken);
            return;
        }
        await people.ChangeAsync(turn.Speaker.Id, language, cancellationToken);
        turn.Memory.Language = null;
        turn.Speak(language);
        var waiting = services.GetServices<Conversation>().OfType<GuidedConversation>().FirstOrDefault(known => known.Id == dialogs.ActiveDialog?.Id);
        await dialogs.Context.SayAsync(Texts["Changed"], waiting is null ? turn.WaysOn() : null, cancellationToken);
        if (waiting != null) await waiting.AskAgainAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), cancellationToken);
    }

    static Language? Asked(Turn turn)
    {
        var said = new Phrase(turn.Folded);
        if (English.Contains(said)) return Language.English;
        return Chinese.Contains(said) ? Language.Chinese : null;
    }
}

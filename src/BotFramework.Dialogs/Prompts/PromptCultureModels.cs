using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages in which choices and confirmations are shown. Every call makes new models, so that a bot may change its own.</summary>
public static class PromptCultureModels
{
    private static readonly string[] Locales = [.. GetSupportedCultures().Select(model => model.Locale)];

    public static PromptCultureModel Bulgarian => Model(Culture.Bulgarian, ", ", " или ", ", или ", "да", "Не");

    public static PromptCultureModel Chinese => Model(Culture.Chinese, "， ", " 要么 ", "， 要么 ", "是的", "不");

    public static PromptCultureModel Dutch => Model(Culture.Dutch, ", ", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English => Model(Culture.English, ", ", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French => Model(Culture.French, ", ", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German => Model(Culture.German, ", ", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi => Model(Culture.Hindi, ", ", " या ", ", या ", "हां", "नहीं");

    public static PromptCultureModel Italian => Model(Culture.Italian, ", ", " o ", " o ", "Si", "No");

    public static PromptCultureModel Japanese => Model(Culture.Japanese, "、 ", " または ", "、 または ", "はい", "いいえ");

    public static PromptCultureModel Korean => Model(Culture.Korean, ", ", " 또는 ", " 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese => Model(Culture.Portuguese, ", ", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish => Model(Culture.Spanish, ", ", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish => Model(Culture.Swedish, ", ", " eller ", " eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish => Model(Culture.Turkish, ", ", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>
    /// The supported locale of the same language, so <c>zh-Hans</c> and <c>zh-TW</c> are <c>zh-cn</c>; a language that is not supported
    /// comes back as it is, in lower case.
    /// </summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        if (Array.IndexOf(Locales, code) >= 0)
        {
            return code;
        }

        var dash = code.IndexOf('-', StringComparison.Ordinal);
        var language = dash < 0 ? code : code[..dash];
        var nearest = Locales.Where(locale => locale.StartsWith(language, StringComparison.Ordinal)).ToList();
        return nearest.Find(locale => locale.EndsWith('*')) ?? nearest.FirstOrDefault() ?? code;
    }

    public static PromptCultureModel[] GetSupportedCultures() =>
        [Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish];

    private static PromptCultureModel Model(string locale, string separator, string or, string orMore, string yes, string no) =>
        new()
        {
            Locale = locale,
            Separator = separator,
            InlineOr = or,
            InlineOrMore = orMore,
            YesInLanguage = yes,
            NoInLanguage = no,
        };
}

using SupervisionBot.Core;

namespace SupervisionBot.Requests;

/// <summary>In which language a page speaks: the one that was chosen on it, else the reader's own, else the browser's.</summary>
static class PageLanguage
{
    public static Language Of(HttpContext http, Language? own)
    {
        var asked = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        return Languages.FromTag(http.Request.Query["lang"].ToString())
            ?? own
            ?? asked.Select(one => Languages.FromTag(one.Value.Value)).FirstOrDefault(one => one != null)
            ?? Language.English;
    }
}

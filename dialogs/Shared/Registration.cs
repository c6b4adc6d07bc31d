using Microsoft.Extensions.DependencyInjection;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>How a folder says what is in it.</summary>
static class Registration
{
    public static IServiceCollection AddConversation<T>(this IServiceCollection services)
        where T : Conversation, IDescribed => services.AddScoped<T>().AddSingleton(T.Description);

    public static IServiceCollection AddNotice<T>(this IServiceCollection services)
        where T : NoticeWriter, INoticeWriter => services.AddScoped<T>().AddSingleton(T.Description);
}

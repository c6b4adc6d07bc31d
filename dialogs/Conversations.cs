using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Cancel;
using SupervisionBot.Dialogs.Drafts;
using SupervisionBot.Dialogs.Help;
using SupervisionBot.Dialogs.Languages;
using SupervisionBot.Dialogs.LogHours;
using SupervisionBot.Dialogs.MyHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Undo;
using SupervisionBot.Dialogs.Welcome;

namespace SupervisionBot.Dialogs;

/// <summary>Everything that people can do with the bot, in the order in which help lists it.</summary>
public static class Conversations
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddScoped<Reception>();
        services.AddScoped<LogReading>();
        services.AddScoped<LogQuestions>();
        services.AddScoped<Conversation, LogHoursConversation>();
        services.AddScoped<Conversation, MyHoursConversation>();
        services.AddScoped<Conversation, AgainConversation>();
        services.AddScoped<Conversation, UndoConversation>();
        services.AddScoped<Conversation, LanguageConversation>();
        services.AddScoped<Conversation, HelpConversation>();
        services.AddScoped<Conversation, CancelConversation>();
        services.AddScoped<Conversation, ContinueConversation>();
        services.AddScoped<Conversation, DropConversation>();
        services.AddScoped<Conversation, HelloConversation>();
        services.AddScoped<Conversation, ThanksConversation>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

static class SummaryServices
{
    public static IServiceCollection AddSummary(this IServiceCollection services) =>
        services
            .AddNotice<SummaryNotice>()
            .AddScoped<SummaryWriter>()
            .AddScoped<SummaryPart, WaitingHoursPart>()
            .AddScoped<SummaryPart, QuestionsPart>()
            .AddScoped<SummaryPart, RequestsPart>()
            .AddScoped<SummaryPart, AfterSessionsPart>()
            .AddScoped<SummaryPart, MaterialsPart>()
            .AddScoped<SummaryPart, RecordsPart>()
            .AddScoped<SummaryPart, WorksPart>()
            .AddScoped<SummaryPart, SessionsPart>()
            .AddScoped<SummaryPart, LaggingPart>()
            .AddScoped<SummaryPart, HealthPart>()
            .AddScoped<SummaryPart, GroupHoursPart>()
            .AddScoped<SummaryPart, GroupSessionsPart>()
            .AddScoped<SummaryPart, DeadlinesPart>()
            .AddScoped<SummaryPart, CapacityPart>()
            .AddScoped<SummaryPart, ClassesPart>()
            .AddScoped<SummaryPart, NotReachedPart>()
            .AddScoped<SummaryPart, WeekPart>()
            .AddConversation<SummaryConversation>()
            .AddConversation<WhatWaitsConversation>()
            .AddConversation<BacklogConversation>();
}

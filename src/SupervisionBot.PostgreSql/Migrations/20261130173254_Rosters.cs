using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Rosters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Memberships_PersonId_BatchId_Role",
                table: "Memberships");

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "People",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RosterChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ActId = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Field = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Before = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    After = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RosterChanges_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RosterChanges_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RosterChanges_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_PersonId_BatchId_Role",
                table: "Memberships",
                columns: new[] { "PersonId", "BatchId", "Role" },
                unique: true,
                filter: "\"TraineeId\" IS NULL AND \"Role\" <> 'Supervisor'");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_PersonId_BatchId_Role_GroupId",
                table: "Memberships",
                columns: new[] { "PersonId", "BatchId", "Role", "GroupId" },
                unique: true,
                filter: "\"TraineeId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RosterChanges_ActId",
                table: "RosterChanges",
                column: "ActId",
                filter: "\"ActId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RosterChanges_BatchId_At",
                table: "RosterChanges",
                columns: new[] { "BatchId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_RosterChanges_By",
                table: "RosterChanges",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_RosterChanges_PersonId",
                table: "RosterChanges",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RosterChanges");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_PersonId_BatchId_Role",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_PersonId_BatchId_Role_GroupId",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Phone",
                table: "People");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_PersonId_BatchId_Role",
                table: "Memberships",
                columns: new[] { "PersonId", "BatchId", "Role" },
                unique: true,
                filter: "\"TraineeId\" IS NULL");
        }
    }
}

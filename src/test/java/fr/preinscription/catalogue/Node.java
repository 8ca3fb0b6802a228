package fr.preinscription.catalogue;

import fr.preinscription.TestDatabase;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One running node with the catalogue's beans, on a database that it may share with others. */
final class Node {

    final JdbcClient database;
    final CatalogueTables tables;
    final Catalogue catalogue;
    final UnitLists unitLists;
    final CatalogueImport catalogueImport;
    final Specialties specialties;
    final ExamSessions sessions;
    final Campaigns campaigns;

    private Node(DataSource source) {
        var transactions = new DataSourceTransactionManager(source);
        database = JdbcClient.create(source);
        tables = new CatalogueTables(database);
        var completions = new GridCompletions(database);
        catalogue = new Catalogue(tables, completions, transactions);
        unitLists = new UnitLists(catalogue, completions);
        catalogueImport = new CatalogueImport(tables, catalogue, completions, transactions);
        specialties = new Specialties(catalogue);
        sessions = new ExamSessions(catalogue);
        campaigns = new Campaigns(new CampaignTables(database), sessions, catalogue, transactions);
    }

    static Node on(DataSource source) {
        return new Node(source);
    }

    /** An empty database with the product's tables. */
    static DataSource migrated() {
        JdbcConnectionDetails details = TestDatabase.fresh();
        var source = new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        Flyway.configure().dataSource(source).outOfOrder(true).load().migrate();
        return source;
    }
}

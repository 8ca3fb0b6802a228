package fr.preinscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestDatabase.class)
class CatalogueDatabaseTests {

    @Autowired
    CatalogueImport catalogueImport;

    @Test
    void importing_the_same_files_again_changes_nothing() {
        assertThat(catalogueImport.preview(Map.of()).changes()).isEmpty();
        assertThat(catalogueImport.run(CatalogueFiles.shipped(), "test").changes())
                .isEmpty();
    }
}

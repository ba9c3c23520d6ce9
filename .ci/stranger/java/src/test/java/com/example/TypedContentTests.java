package com.example;

import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.template.DownloadLink;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.ParameterizedTypeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Objects as the content of files, and URLs and links of files. */
@SpringBootTest
@AutoConfigureDracoonEmulator
class TypedContentTests {

    private final Invoice invoice = new Invoice("2026-17", LocalDate.of(2026, 5, 31), new BigDecimal("1290.50"));

    @Test
    void objectsAreStoredAndRead(@Autowired DracoonOperations files) {
        files.store("/Vault/invoice.json", this.invoice);
        assertThat(files.readString("/Vault/invoice.json")).contains("\"number\":\"2026-17\"");
        assertThat(files.read("/Vault/invoice.json", Invoice.class)).isEqualTo(this.invoice);
    }

    @Test
    void listsAreStoredAndRead(@Autowired DracoonOperations files) {
        files.store("/Vault/invoices.json", List.of(this.invoice, this.invoice));
        List<Invoice> invoices = files.read("/Vault/invoices.json", new ParameterizedTypeReference<List<Invoice>>() {
        });
        assertThat(invoices).containsExactly(this.invoice, this.invoice);
    }

    @Test
    void otherProgramsGetAUrlOfAPlainFile(@Autowired DracoonOperations files) throws IOException, InterruptedException {
        files.writeString("/Projects/plan.txt", "The plan");
        SecretUrl url = files.generateDownloadUrl("/Projects/plan.txt");
        assertThat(HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(url.value()).build(), BodyHandlers.ofString())
            .body()).isEqualTo("The plan");
        assertThat(url.toString()).doesNotContain(url.value().toString());
    }

    @Test
    void peopleGetALinkThatExpires(@Autowired DracoonOperations files) {
        files.writeString("/Projects/agenda.txt", "The agenda");
        DownloadLink link = files.share("/Projects/agenda.txt", Duration.ofDays(14));
        assertThat(link.uri().getPath()).startsWith("/public/download-shares/");
        assertThat(link.share().expireAt()).isCloseTo(Instant.now().plus(Duration.ofDays(14)),
                within(1, ChronoUnit.DAYS));
    }

    @Test
    void encryptedFilesHaveNeither(@Autowired DracoonOperations files) {
        files.writeString("/Vault/salaries.txt", "The salaries");
        assertThatIllegalArgumentException().isThrownBy(() -> files.generateDownloadUrl("/Vault/salaries.txt"));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> files.share("/Vault/salaries.txt", Duration.ofDays(14)));
    }

    record Invoice(String number, LocalDate date, BigDecimal amount) {

    }

}

package com.example;

import io.dracoonspring.test.AutoConfigureDracoonEmulator;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureDracoonEmulator
class TransfersTests {

    @Test
    void bytesAreUploadedAndReadByTheirPath(@Autowired DracoonTransfers transfers) throws IOException {
        byte[] text = "All is well.".getBytes(StandardCharsets.UTF_8);
        transfers.upload(UploadRequest.of(UploadSource.of(text), NodeAddress.ofPath("/Vault"), "july.txt")).result().block();
        try (InputStream content = transfers.download(ContentRequest.of("/Vault/july.txt")).openInputStream()) {
            assertThat(content).hasBinaryContent(text);
        }
    }

}

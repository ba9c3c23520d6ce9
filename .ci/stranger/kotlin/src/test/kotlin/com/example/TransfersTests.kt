package com.example

import io.dracoonspring.test.AutoConfigureDracoonEmulator
import io.dracoonspring.transfer.ContentRequest
import io.dracoonspring.transfer.DracoonTransfers
import io.dracoonspring.transfer.NodeAddress
import io.dracoonspring.transfer.UploadRequest
import io.dracoonspring.transfer.UploadSource
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

@SpringBootTest
@AutoConfigureDracoonEmulator
class TransfersTests {

    @Test
    fun bytesAreUploadedAndReadByTheirPath(@Autowired transfers: DracoonTransfers) {
        val text = "All is well.".encodeToByteArray()
        transfers.upload(UploadRequest.of(UploadSource.of(text), NodeAddress.ofPath("/Vault"), "july.txt")).result().block()
        val read = transfers.download(ContentRequest.of("/Vault/july.txt")).openInputStream().use { it.readAllBytes() }
        assertThat(read).isEqualTo(text)
    }

}

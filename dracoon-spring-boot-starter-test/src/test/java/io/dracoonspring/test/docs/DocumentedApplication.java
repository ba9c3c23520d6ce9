// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.docs;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class DocumentedApplication {

}

package com.example

import io.dracoonspring.api.nodes.Node
import io.dracoonspring.api.nodes.NodeFilter
import io.dracoonspring.api.nodes.NodeType
import io.dracoonspring.template.DracoonOperations
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

@SpringBootApplication
class Reports(private val files: DracoonOperations) {

    fun publish(name: String, text: String): Node = files.writeString("/Vault/$name", text)

    fun names(): List<String> =
        files.list("/Vault") { it.withFilter(NodeFilter.TYPE.equalTo(NodeType.FILE)) }.use { nodes -> nodes.map { it.name }.toList() }

}

fun main(arguments: Array<String>) {
    runApplication<Reports>(*arguments)
}
